package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.model.Use;
import java.util.List;

/** Code that writes one value, in a method that has the writer as {@code out}. */
final class WriteCode {

  private final Members members;
  private final TypeLabels labels;
  private final RecordWriteMethod records;
  private final UnionWriteMethod unions;
  private final EnumMethods enums;
  private final SequenceWriteMethod sequences = new SequenceWriteMethod(this);
  private final MappingWriteMethod mappings;

  WriteCode(RecordTable records, TypeLabels labels, Members members, TakenNames taken) {
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
  CodeBlock of(CodeBlock value, String suggestion, Use use, Place place, NameAllocator locals) {
    if (use.shape() instanceof TypeShape.OptionalOf optional) {
      return optional(value, suggestion, optional, place, locals);
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
      CodeBlock value,
      String suggestion,
      TypeShape.OptionalOf optional,
      Place place,
      NameAllocator locals) {
    String variable = locals.newName(suggestion);
    return CodeBlock.builder()
        .addStatement("$T $N = out.required($L)", optional.type(), variable, value)
        .beginControlFlow("if ($N.isPresent())", variable)
        .add(
            of(
                CodeBlock.of("$N.$L()", variable, OptionalClass.of(optional).getter()),
                variable + "Value",
                optional.value(),
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
    return shape instanceof TypeShape.Scalar
        || (shape instanceof TypeShape.Free free && free.kind() != FreeKind.PLAIN)
        || (shape instanceof TypeShape.Tensor tensor && tensor.dimensions() == 1);
  }

  private CodeBlock notNull(CodeBlock value, TypeShape shape, Place place) {
    if (shape instanceof TypeShape.Enumeration enumeration) {
      return CodeBlock.of("out.write($N($L));\n", enums.nameOf(enumeration), value);
    }
    if (shape instanceof TypeShape.Text text) {
      return CodeBlock.of("out.write($T.$L.text($L));\n", Spi.TEXT_FORM, text.kind(), value);
    }
    if (shape instanceof TypeShape.Free free && free.kind() == FreeKind.PLAIN) {
      return CodeBlock.of("out.writeAny($L);\n", value);
    }
    if (isOverloaded(shape)) {
      return ScalarCode.write(value);
    }
    return CodeBlock.of("$N(out, $L);\n", method(shape, place), value);
  }

  /** The method that writes a record with its discriminator. */
  String ofCase(UnionModel union, UnionCase each) {
    return members.method(
        List.of("write", union.property(), each.tag(), each.ref()),
        "write" + labels.get(union.type(), each.ref().type()),
        name -> records.of(name, union, each));
  }

  private String method(TypeShape shape, Place place) {
    if (shape instanceof TypeShape.RecordRef ref) {
      return members.method(
          List.of("write", ref), "write" + labels.get(ref.type()), name -> records.of(name, ref));
    }
    if (shape instanceof TypeShape.UnionRef ref) {
      return members.method(
          List.of("write", ref), "write" + labels.get(ref.type()), name -> unions.of(name, ref));
    }
    if (shape instanceof TypeShape.Tensor tensor) {
      return new TensorWriteMethod(members).of(tensor);
    }
    boolean shared = Shapes.isSameEverywhere(shape);
    Object key = shared ? shape : place;
    return members.method(
        List.of("write", key),
        "write" + (shared ? labels.of(shape.type()) : place.words()),
        name -> {
          if (shape instanceof TypeShape.Sequence sequence) {
            return sequences.of(name, sequence.type(), sequence.element(), place);
          }
          if (shape instanceof TypeShape.ArrayOf array) {
            return sequences.of(name, array.type(), array.element(), place);
          }
          if (shape instanceof TypeShape.Mapping mapping) {
            return mappings.of(name, mapping, place);
          }
          throw new IllegalArgumentException("validation lets no " + shape + " through");
        });
  }
}
