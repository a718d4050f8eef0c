package dev.jlserve.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What a Java type is on the wire. */
public sealed interface TypeShape {

  /** The Java type. */
  TypeName type();

  /** Whether a request or an answer may be it: a record, or a sealed interface of records. */
  default boolean isBody() {
    return this instanceof RecordRef || this instanceof UnionRef;
  }

  /**
   * A primitive, its box, String: one JSON string, number or boolean.
   *
   * @param type the type as written
   * @param kind what is read and written
   */
  record Scalar(TypeName type, ScalarKind kind) implements TypeShape {}

  /**
   * A type whose values are JSON strings of one form.
   *
   * @param type the type as written
   * @param kind the form
   */
  record Text(TypeName type, TextKind kind) implements TypeShape {}

  /**
   * An enum: a JSON string.
   *
   * @param type the enum
   * @param description its Javadoc without tags; may be empty
   * @param deprecated whether it is marked so
   * @param constants its constants, in source order
   */
  record Enumeration(
      ClassName type, String description, boolean deprecated, List<EnumConstant> constants)
      implements TypeShape {}

  /**
   * A record, by its type; {@link RecordTable} has its components. Records may be recursive.
   *
   * @param type the record with its type arguments
   */
  record RecordRef(TypeName type) implements TypeShape {}

  /**
   * A sealed interface of records, by its type; {@link RecordTable} has its cases.
   *
   * @param type the interface
   */
  record UnionRef(TypeName type) implements TypeShape {}

  /**
   * A List, Set or Collection: a JSON array.
   *
   * @param type the type as written
   * @param kind which of them
   * @param element the element with its constraints
   */
  record Sequence(TypeName type, SequenceKind kind, Use element) implements TypeShape {}

  /**
   * A Map with String or enum keys: a JSON object.
   *
   * @param type the type as written
   * @param key a String or an enum
   * @param value the value with its constraints
   */
  record Mapping(TypeName type, TypeShape key, Use value) implements TypeShape {}

  /**
   * An Optional, or OptionalInt and its kin: its value, null, or nothing.
   *
   * @param type the type as written
   * @param value the value with its constraints
   */
  record OptionalOf(TypeName type, Use value) implements TypeShape {}

  /**
   * An array of primitives of one to three dimensions: read and written without boxing.
   *
   * @param type the type as written
   * @param component the primitive
   * @param dimensions 1 to 3
   */
  record Tensor(TypeName type, ScalarKind component, int dimensions) implements TypeShape {}

  /**
   * An array of anything else: a JSON array.
   *
   * @param type the type as written
   * @param element the element
   */
  record ArrayOf(TypeName type, Use element) implements TypeShape {}

  /**
   * JSON of any form.
   *
   * @param type the type as written
   * @param kind what it becomes in Java
   */
  record Free(TypeName type, FreeKind kind) implements TypeShape {}

  /**
   * A type that has no place on the wire.
   *
   * @param type the type, as far as it can be named
   * @param written the type as the user wrote it
   */
  record Unsupported(TypeName type, String written, boolean genericUnion) implements TypeShape {}

  /** A type that the compiler could not resolve and has reported itself. */
  record Unresolved(TypeName type) implements TypeShape {}
}
