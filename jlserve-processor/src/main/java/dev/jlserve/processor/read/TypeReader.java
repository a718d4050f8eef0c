package dev.jlserve.processor.read;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.SequenceKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads types into shapes, and collects the records that they reach. */
public final class TypeReader {

  private static final int MAX_DIMENSIONS = 3;

  private static final Map<TypeKind, ScalarKind> PRIMITIVES =
      Map.of(
          TypeKind.BOOLEAN, ScalarKind.BOOLEAN,
          TypeKind.BYTE, ScalarKind.BYTE,
          TypeKind.SHORT, ScalarKind.SHORT,
          TypeKind.INT, ScalarKind.INT,
          TypeKind.LONG, ScalarKind.LONG,
          TypeKind.FLOAT, ScalarKind.FLOAT,
          TypeKind.DOUBLE, ScalarKind.DOUBLE,
          TypeKind.CHAR, ScalarKind.CHAR);

  private static final Map<String, ScalarKind> SCALARS =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", ScalarKind.BOOLEAN),
          Map.entry("java.lang.Byte", ScalarKind.BYTE),
          Map.entry("java.lang.Short", ScalarKind.SHORT),
          Map.entry("java.lang.Integer", ScalarKind.INT),
          Map.entry("java.lang.Long", ScalarKind.LONG),
          Map.entry("java.lang.Float", ScalarKind.FLOAT),
          Map.entry("java.lang.Double", ScalarKind.DOUBLE),
          Map.entry("java.math.BigInteger", ScalarKind.BIG_INTEGER),
          Map.entry("java.math.BigDecimal", ScalarKind.BIG_DECIMAL),
          Map.entry("java.lang.Character", ScalarKind.CHAR),
          Map.entry("java.lang.String", ScalarKind.STRING));

  private static final Map<String, OptionalNumber> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", new OptionalNumber(TypeName.INT, ScalarKind.INT),
          "java.util.OptionalLong", new OptionalNumber(TypeName.LONG, ScalarKind.LONG),
          "java.util.OptionalDouble", new OptionalNumber(TypeName.DOUBLE, ScalarKind.DOUBLE));

  private static final Map<String, SequenceKind> SEQUENCES =
      Map.of(
          "java.util.List", SequenceKind.LIST,
          "java.util.Set", SequenceKind.SET,
          "java.util.Collection", SequenceKind.COLLECTION);

  private record OptionalNumber(TypeName type, ScalarKind kind) {
    TypeUse use() {
      return new TypeUse(new TypeShape.Scalar(type, kind), List.of(), false);
    }
  }

  private final ConstraintReader constraints;
  private final EnumReader enums;
  private final TypeBounds bounds;
  private final RecordReader records;
  private final UnionReader unions;

  /**
   * Creates a reader for one app.
   *
   * @param snakeCase whether JSON names are in snake case
   */
  public TypeReader(ProcessingEnvironment env, boolean snakeCase) {
    this.constraints = new ConstraintReader(env);
    this.enums = new EnumReader(env);
    this.bounds = new TypeBounds(env.getTypeUtils());
    this.records = new RecordReader(env, this, constraints, snakeCase);
    this.unions = new UnionReader(env, this);
  }

  /**
   * The shape of a type.
   *
   * @param at the declaration that uses it, where what is written inside the type is reported
   */
  public TypeShape read(TypeMirror type, Element at) {
    return read(SubstitutedType.of(type), at);
  }

  TypeShape read(SubstitutedType type, Element at) {
    return read(type, at, false);
  }

  /**
   * @param argument whether the type is written inside another
   */
  private TypeShape read(SubstitutedType substituted, Element at, boolean argument) {
    TypeMirror type = substituted.type();
    if (type.getKind() == TypeKind.ARRAY) {
      return readArray(substituted, at, argument);
    }
    if (type.getKind() == TypeKind.DECLARED) {
      return readDeclared(substituted, at);
    }
    if (type.getKind() == TypeKind.ERROR) {
      return new TypeShape.Unresolved(TypeName.get(type));
    }
    ScalarKind primitive = PRIMITIVES.get(type.getKind());
    return primitive == null
        ? unsupported(type)
        : new TypeShape.Scalar(TypeName.get(type), primitive);
  }

  /** Every record and sealed interface that the types read so far reach. */
  public RecordTable records() {
    return records.table(unions.all());
  }

  private TypeShape readDeclared(SubstitutedType substituted, Element at) {
    DeclaredType type = (DeclaredType) substituted.type();
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    TypeName typeName = TypeName.get(type);
    ScalarKind scalar = SCALARS.get(name);
    if (scalar != null) {
      return new TypeShape.Scalar(typeName, scalar);
    }
    Optional<TextKind> text = TextKind.of(name);
    if (text.isPresent()) {
      return new TypeShape.Text(typeName, text.get());
    }
    OptionalNumber optional = OPTIONALS.get(name);
    if (optional != null) {
      return new TypeShape.OptionalOf(typeName, optional.use());
    }
    if (name.equals(ApiNames.JSON_VALUE)) {
      return new TypeShape.Free(typeName, FreeKind.TREE);
    }
    if (name.startsWith(ApiNames.JSON_VALUE + '.')) {
      // One of its cases: in JSON it would not look like a record.
      return unsupported(type);
    }
    if (element.getKind() == ElementKind.ENUM) {
      return enums.read(element);
    }
    if (!isConcrete(type, element)) {
      return unsupported(type);
    }
    if (element.getKind() == ElementKind.RECORD) {
      if (!bounds.hold(type, element)) {
        return new TypeShape.Unresolved(typeName);
      }
      return records.reach(type, element) ? new TypeShape.RecordRef(typeName) : unsupported(type);
    }
    if (UnionReader.isUnion(element) && type.getTypeArguments().isEmpty()) {
      unions.reach(element, typeName, at);
      return new TypeShape.UnionRef(typeName);
    }
    SequenceKind sequence = SEQUENCES.get(name);
    if (sequence != null) {
      return new TypeShape.Sequence(typeName, sequence, use(substituted.argument(0), at));
    }
    return switch (name) {
      case "java.util.Map" ->
          new TypeShape.Mapping(
              typeName, read(substituted.argument(0), at, true), mapValue(substituted, at));
      case "java.util.Optional" ->
          new TypeShape.OptionalOf(typeName, use(substituted.argument(0), at));
      default -> unsupported(type);
    };
  }

  private TypeShape readArray(SubstitutedType substituted, Element at, boolean argument) {
    TypeMirror type = substituted.type();
    int dimensions = 0;
    TypeMirror component = type;
    while (component.getKind() == TypeKind.ARRAY) {
      component = ((ArrayType) component).getComponentType();
      dimensions++;
    }
    ScalarKind primitive = PRIMITIVES.get(component.getKind());
    if (primitive == ScalarKind.BYTE || primitive == ScalarKind.CHAR) {
      return dimensions == 1
          ? new TypeShape.Text(
              TypeName.get(type), primitive == ScalarKind.BYTE ? TextKind.BYTES : TextKind.CHARS)
          : readArrayOf(substituted, at, argument);
    }
    return primitive == null || dimensions > MAX_DIMENSIONS
        ? readArrayOf(substituted, at, argument)
        : new TypeShape.Tensor(TypeName.get(type), primitive, dimensions);
  }

  /**
   * What is written before a component's array type stands on the component as well as on the
   * innermost type, as the language has it; it is meant for the component.
   */
  private TypeShape readArrayOf(SubstitutedType type, Element at, boolean argument) {
    SubstitutedType element = type.element();
    boolean onComponent = !argument && !element.isWrittenAsArray();
    TypeUse use =
        new TypeUse(
            read(element, at, argument),
            onComponent ? List.of() : constraints.read(element.annotations(), at),
            Nullness.isNullable(element.annotations()));
    return new TypeShape.ArrayOf(TypeName.get(type.type()), use);
  }

  private TypeUse use(SubstitutedType argument, Element at) {
    return new TypeUse(
        read(argument, at, true),
        constraints.read(argument.annotations(), at),
        Nullness.isNullable(argument.annotations()));
  }

  /** In a map with names as keys, an Object is JSON of any form, also null. */
  private TypeUse mapValue(SubstitutedType map, Element at) {
    SubstitutedType value = map.argument(1);
    return isNamed(map.argument(0).type(), "java.lang.String")
            && isNamed(value.type(), "java.lang.Object")
        ? new TypeUse(
            new TypeShape.Free(TypeName.get(value.type()), FreeKind.PLAIN),
            constraints.read(value.annotations(), at),
            true)
        : use(value, at);
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }

  private static boolean isConcrete(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().size() == element.getTypeParameters().size()
        && type.getTypeArguments().stream()
            .noneMatch(
                argument ->
                    argument.getKind() == TypeKind.WILDCARD
                        || argument.getKind() == TypeKind.TYPEVAR);
  }

  private static TypeShape unsupported(TypeMirror type) {
    boolean genericUnion =
        type instanceof DeclaredType declared
            && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty()
            && UnionReader.isUnion((TypeElement) declared.asElement());
    return new TypeShape.Unsupported(TypeName.get(type), WrittenType.of(type), genericUnion);
  }
}
