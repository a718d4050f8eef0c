package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.List;
import java.util.function.Function;

/** Code that writes one value, in a method that has the writer as {@code out}. */
final class WriteCode {

  private final GeneratedMembers members;
  private final TypeLabels labels;
  private final RecordWriteMethod records;
  private final UnionWriteMethod unions;
  private final EnumMethods enums;
  private final SequenceWriteMethod sequences = new SequenceWriteMethod(this);
  private final MappingWriteMethod mappings;

  WriteCode(RecordTable records, TypeLabels labels, GeneratedMembers members, TakenNames taken) {
    this.members = members;
    this.labels = labels;
    this.records = new RecordWriteMethod(records, labels, taken, this);
    this.unions = new UnionWriteMethod(records, this);
    this.enums = new EnumMethods(labels, members);
    this.mappings = new MappingWriteMethod(this, enums);
  }

  /**
   * Statements that write a value.
   *
   * @param value an expression, evaluated once
   * @param suggestion the name of a variable, for what has to be looked at twice
   * @param locals the names of the method's variables
   */
  CodeBlock of(
      CodeBlock value, String suggestion, TypeUse use, NamePath place, NameAllocator locals) {
    if (use.shape().isOptional()) {
      return optional(value, suggestion, use, place, locals);
    }
    if (use.shape().type().isPrimitive()) {
      return notNull(value, use.shape(), place);
    }
    if (!use.nullable()) {
      return notNull(required(value, use.shape()), use.shape(), place);
    }
    String variable = locals.newName(suggestion);
    return CodeBlock.builder()
        .addStatement("$T $N = $L", use.shape().type(), variable, value)
        .beginControlFlow("if ($N == null)", variable)
        .addStatement("out.writeNull()")
        .nextControlFlow("else")
        .add(notNull(CodeBlock.of("$N", variable), use.shape(), place))
        .endControlFlow()
        .build();
  }

  private CodeBlock optional(
      CodeBlock value, String suggestion, TypeUse optional, NamePath place, NameAllocator locals) {
    TypeName type = optional.shape().type();
    String variable = locals.newName(suggestion);
    return CodeBlock.builder()
        .addStatement("$T $N = out.required($L)", type, variable, value)
        .beginControlFlow("if ($N.isPresent())", variable)
        .add(
            of(
                CodeBlock.of("$N.$L()", variable, OptionalClass.of(type).getter()),
                variable + "Value",
                optional.present(),
                place,
                locals))
        .nextControlFlow("else")
        .addStatement("out.writeNull()")
        .endControlFlow()
        .build();
  }

  /** With the type given, javac need not infer it anew for each method of an overloaded name. */
  private static CodeBlock required(CodeBlock value, TypeShape shape) {
    return isOverloaded(shape)
        ? CodeBlock.of("out.<$T>required($L)", shape.type(), value)
        : CodeBlock.of("out.required($L)", value);
  }

  /** Whether the writer has a {@code write} for it, as for many types. */
  private static boolean isOverloaded(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> true;
      case TypeShape.Tensor tensor -> tensor.dimensions() == 1;
      case TypeShape.Free free ->
          switch (free.kind()) {
            case TREE -> true;
            case PLAIN -> false;
          };
      case TypeShape.Text text -> false;
      case TypeShape.Enumeration enumeration -> false;
      case TypeShape.Body body -> false;
      case TypeShape.Sequence sequence -> false;
      case TypeShape.Mapping mapping -> false;
      case TypeShape.ArrayOf array -> false;
      case TypeShape.OptionalOf optional -> throw notAlone(optional);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static IllegalArgumentException notAlone(TypeShape.OptionalOf optional) {
    return new IllegalArgumentException(optional + " is written by its value");
  }

  private CodeBlock notNull(CodeBlock value, TypeShape shape, NamePath place) {
    return switch (shape) {
      case TypeShape.Enumeration enumeration ->
          CodeBlock.of("out.write($N($L));\n", enums.nameOf(enumeration), value);
      case TypeShape.Text text ->
          CodeBlock.of("out.write($T.$L.text($L));\n", Spi.TEXT_FORM, text.kind(), value);
      case TypeShape.Free free ->
          switch (free.kind()) {
            case TREE -> ScalarCode.write(value);
            case PLAIN -> CodeBlock.of("out.writeAny($L);\n", value);
          };
      case TypeShape.Scalar scalar -> ScalarCode.write(value);
      case TypeShape.Tensor tensor ->
          tensor.dimensions() == 1
              ? ScalarCode.write(value)
              : call(new TensorWriteMethod(members).of(tensor), value);
      case TypeShape.RecordRef ref -> call(method(ref, name -> records.of(name, ref)), value);
      case TypeShape.UnionRef ref -> call(method(ref, name -> unions.of(name, ref)), value);
      case TypeShape.Sequence sequence ->
          call(
              method(
                  shape,
                  place,
                  name -> sequences.of(name, sequence.type(), sequence.element(), place)),
              value);
      case TypeShape.ArrayOf array ->
          call(
              method(
                  shape, place, name -> sequences.of(name, array.type(), array.element(), place)),
              value);
      case TypeShape.Mapping mapping ->
          call(method(shape, place, name -> mappings.of(name, mapping, place)), value);
      case TypeShape.OptionalOf optional -> throw notAlone(optional);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static CodeBlock call(String method, CodeBlock value) {
    return CodeBlock.of("$N(out, $L);\n", method, value);
  }

  /** The method that writes a record with its discriminator. */
  String ofCase(UnionModel union, UnionCase each) {
    return members.method(
        List.of("write", union.property(), each.tag(), each.ref()),
        "write" + labels.get(union.type(), each.ref().type()),
        name -> records.of(name, union, each));
  }

  private String method(TypeShape.Body body, Function<String, MethodSpec> method) {
    return members.method(List.of("write", body), "write" + labels.get(body.type()), method);
  }

  private String method(TypeShape shape, NamePath place, Function<String, MethodSpec> method) {
    boolean shared = ShapeCode.isSameEverywhere(shape);
    return members.method(
        List.of("write", shared ? shape : place),
        "write" + (shared ? labels.of(shape.type()) : place.words()),
        method);
  }
}
