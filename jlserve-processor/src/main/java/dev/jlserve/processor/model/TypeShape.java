package dev.jlserve.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a Java type is on the wire. Code that takes a shape apart does so by a {@code switch}
 * without {@code default}: the compiler then lists what a new case must touch. Questions for one
 * case alone are answered by that case, and by no other.
 */
public sealed interface TypeShape {

  /** The Java type. */
  TypeName type();

  /** A JSON string, number or boolean of one Java type. */
  sealed interface Simple extends TypeShape {}

  /** What a request or a response may be: a record, or a sealed interface of records. */
  sealed interface Body extends TypeShape {
    @Override
    default boolean isBody() {
      return true;
    }
  }

  /** A JSON array or object whose items can be counted. */
  sealed interface Container extends TypeShape {}

  /** A type that no valid app has: the compiler or validation refuses it. */
  sealed interface Refused extends TypeShape {
    /** What is thrown where only valid apps come. */
    default IllegalArgumentException unexpected() {
      return new IllegalArgumentException("validation lets no " + this + " through");
    }
  }

  /** Whether a request or a response may be it: a record, or a sealed interface of records. */
  default boolean isBody() {
    return false;
  }

  /** Whether it is an Optional, or one of its kin. */
  default boolean isOptional() {
    return false;
  }

  /** Whether the compiler could not resolve the type itself. */
  default boolean isUnresolved() {
    return false;
  }

  /** Itself if it has no place on the wire. */
  default Optional<Unsupported> unsupported() {
    return Optional.empty();
  }

  /** The record that it refers to, if it does. */
  default Optional<RecordRef> record() {
    return Optional.empty();
  }

  /** The sealed interface that it refers to, if it does. */
  default Optional<UnionRef> union() {
    return Optional.empty();
  }

  /** The elements of which it holds no two equal ones, if it is a set. */
  default Optional<TypeUse> distinctElements() {
    return Optional.empty();
  }

  /** The enum that it is, if it is one. */
  default Optional<Enumeration> enumeration() {
    return Optional.empty();
  }

  /** The kind of a scalar. */
  default Optional<ScalarKind> scalarKind() {
    return Optional.empty();
  }

  /** The form of a string that is no String. */
  default Optional<TextKind> textKind() {
    return Optional.empty();
  }

  /** What JSON of any form becomes in Java. */
  default Optional<FreeKind> freeKind() {
    return Optional.empty();
  }

  /** What a JSON array of any type has as its elements: a collection's, or an array's. */
  default Optional<TypeUse> elements() {
    return switch (this) {
      case Sequence sequence -> Optional.of(sequence.element());
      case ArrayOf array -> Optional.of(array.element());
      case Mapping mapping -> Optional.empty();
      case Tensor tensor -> Optional.empty();
      case Simple simple -> Optional.empty();
      case Body body -> Optional.empty();
      case OptionalOf optional -> Optional.empty();
      case Free free -> Optional.empty();
      case Refused refused -> Optional.empty();
    };
  }

  /** A map's key. */
  default Optional<TypeShape> mapKey() {
    return switch (this) {
      case Mapping mapping -> Optional.of(mapping.key());
      case Simple simple -> Optional.empty();
      case Body body -> Optional.empty();
      case Sequence sequence -> Optional.empty();
      case Tensor tensor -> Optional.empty();
      case ArrayOf array -> Optional.empty();
      case OptionalOf optional -> Optional.empty();
      case Free free -> Optional.empty();
      case Refused refused -> Optional.empty();
    };
  }

  /** The uses that it is made of, which may carry constraints: elements and values. */
  default List<TypeUse> items() {
    return switch (this) {
      case Sequence sequence -> List.of(sequence.element());
      case Mapping mapping -> List.of(mapping.value());
      case ArrayOf array -> List.of(array.element());
      case OptionalOf optional -> List.of(optional.value());
      case Simple simple -> List.of();
      case Body body -> List.of();
      case Tensor tensor -> List.of();
      case Free free -> List.of();
      case Refused refused -> List.of();
    };
  }

  /** Whether it is a scalar of a kind. */
  default boolean is(ScalarKind kind) {
    return scalarKind().equals(Optional.of(kind));
  }

  /** Whether it is a string of a form. */
  default boolean is(TextKind kind) {
    return textKind().equals(Optional.of(kind));
  }

  /** Whether it is JSON of any form that becomes something in Java. */
  default boolean is(FreeKind kind) {
    return freeKind().equals(Optional.of(kind));
  }

  /** The shapes that it is written with: keys, elements, values; not a record's components. */
  default List<TypeShape> parts() {
    return Stream.concat(mapKey().stream(), items().stream().map(TypeUse::shape)).toList();
  }

  /** It and all its parts, outside in. */
  default Stream<TypeShape> within() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(TypeShape::within));
  }

  /**
   * A primitive, its box, String: one JSON string, number or boolean.
   *
   * @param type the type as written
   * @param kind what is read and written
   */
  record Scalar(TypeName type, ScalarKind kind) implements Simple {
    @Override
    public Optional<ScalarKind> scalarKind() {
      return Optional.of(kind);
    }
  }

  /**
   * A type whose values are JSON strings of one form.
   *
   * @param type the type as written
   * @param kind the form
   */
  record Text(TypeName type, TextKind kind) implements Simple {
    @Override
    public Optional<TextKind> textKind() {
      return Optional.of(kind);
    }
  }

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
      implements Simple {
    @Override
    public Optional<Enumeration> enumeration() {
      return Optional.of(this);
    }
  }

  /**
   * A record, by its type; {@link RecordTable} has its components. Records may be recursive.
   *
   * @param type the record with its type arguments
   */
  record RecordRef(TypeName type) implements Body {
    @Override
    public Optional<RecordRef> record() {
      return Optional.of(this);
    }
  }

  /**
   * A sealed interface of records, by its type; {@link RecordTable} has its cases.
   *
   * @param type the interface
   */
  record UnionRef(TypeName type) implements Body {
    @Override
    public Optional<UnionRef> union() {
      return Optional.of(this);
    }
  }

  /**
   * A List, Set or Collection: a JSON array.
   *
   * @param type the type as written
   * @param kind which of them
   * @param element the element with its constraints
   */
  record Sequence(TypeName type, SequenceKind kind, TypeUse element) implements Container {
    @Override
    public Optional<TypeUse> distinctElements() {
      return kind == SequenceKind.SET ? Optional.of(element) : Optional.empty();
    }
  }

  /**
   * A Map with String or enum keys: a JSON object.
   *
   * @param type the type as written
   * @param key a String or an enum
   * @param value the value with its constraints
   */
  record Mapping(TypeName type, TypeShape key, TypeUse value) implements Container {}

  /**
   * An Optional, or OptionalInt and its kin: its value, null, or nothing.
   *
   * @param type the type as written
   * @param value the value with its constraints
   */
  record OptionalOf(TypeName type, TypeUse value) implements TypeShape {
    @Override
    public boolean isOptional() {
      return true;
    }
  }

  /**
   * An array of primitives of one to three dimensions: read and written without boxing.
   *
   * @param type the type as written
   * @param component the primitive
   * @param dimensions 1 to 3
   */
  record Tensor(TypeName type, ScalarKind component, int dimensions) implements Container {}

  /**
   * An array of anything else: a JSON array.
   *
   * @param type the type as written
   * @param element the element
   */
  record ArrayOf(TypeName type, TypeUse element) implements Container {}

  /**
   * JSON of any form.
   *
   * @param type the type as written
   * @param kind what it becomes in Java
   */
  record Free(TypeName type, FreeKind kind) implements TypeShape {
    @Override
    public Optional<FreeKind> freeKind() {
      return Optional.of(kind);
    }
  }

  /**
   * A type that has no place on the wire.
   *
   * @param type the type, as far as it can be named
   * @param written the type as the user wrote it
   * @param genericUnion whether it is a sealed interface with type parameters
   */
  record Unsupported(TypeName type, String written, boolean genericUnion) implements Refused {
    @Override
    public Optional<Unsupported> unsupported() {
      return Optional.of(this);
    }
  }

  /** A type that the compiler could not resolve and has reported itself. */
  record Unresolved(TypeName type) implements Refused {
    @Override
    public boolean isUnresolved() {
      return true;
    }
  }
}
