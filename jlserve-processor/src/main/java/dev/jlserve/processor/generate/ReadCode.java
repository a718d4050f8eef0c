package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.List;
import java.util.function.Function;

/** Code that reads and checks one value, in a method that has the reader as {@code in}. */
final class ReadCode {

  private final GeneratedMembers members;
  private final CheckCode checks;
  private final RecordReadMethod records;
  private final UnionReadMethod unions;
  private final boolean rejectUnknown;
  private final EnumMethods enums;
  private final TypeLabels labels;

  ReadCode(
      RecordTable records,
      TypeLabels labels,
      boolean rejectUnknown,
      GeneratedMembers members,
      TakenNames taken) {
    this.members = members;
    this.labels = labels;
    this.checks = new CheckCode(members);
    this.records = new RecordReadMethod(records, labels, rejectUnknown, taken, this);
    this.unions = new UnionReadMethod(records, labels, members, this);
    this.rejectUnknown = rejectUnknown;
    this.enums = new EnumMethods(labels, members);
  }

  /**
   * Statements that read a value into a declared variable.
   *
   * @param locals the names of the method's variables
   */
  CodeBlock into(String variable, TypeUse use, NamePath place, NameAllocator locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean mayBeNull = use.nullable() || use.shape().isOptional();
    if (mayBeNull) {
      code.beginControlFlow("if (!in.readNull())");
    }
    if (use.shape().isOptional()) {
      code.add(intoOptional(variable, use, place, locals));
    } else {
      code.addStatement("$N = $L", variable, value(use.shape(), place));
      code.add(checks.of(variable, use, place));
    }
    if (mayBeNull) {
      code.endControlFlow();
    }
    return code.build();
  }

  /** Statements that declare a variable and read a value into it. */
  CodeBlock declared(String variable, TypeUse use, NamePath place, NameAllocator locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeShape shape = use.shape();
    if (use.nullable() || shape.isOptional()) {
      return code.addStatement("$T $N = $L", shape.type(), variable, ShapeCode.initial(shape))
          .add(into(variable, use, place, locals))
          .build();
    }
    return code.addStatement("$T $N = $L", shape.type(), variable, value(shape, place))
        .add(checks.of(variable, use, place))
        .build();
  }

  /** The default of a place, made once. */
  CodeBlock sharedDefault(NamePath place, TypeName type, CodeBlock value) {
    return CodeBlock.of(
        "$N",
        members.constant(
            place.constant() + "_DEFAULT",
            name ->
                PrivateConstant.of(
                    type,
                    name,
                    CodeBlock.of("The default of {@code $L}.", place.dotted()),
                    value)));
  }

  /** Whether reading is a mere expression: nothing to check, and null is an error. */
  boolean isPlain(TypeUse use) {
    return !use.nullable() && !use.shape().isOptional() && Limits.of(use).isEmpty();
  }

  /** An expression that reads a value that is no Optional. */
  CodeBlock value(TypeShape shape, NamePath place) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> ScalarCode.read(scalar.kind());
      case TypeShape.Text text -> CodeBlock.of("in.readText($T.$L)", Spi.TEXT_FORM, text.kind());
      case TypeShape.Free free ->
          switch (free.kind()) {
            case TREE -> CodeBlock.of("in.readJson()");
            case PLAIN -> CodeBlock.of("in.readAny()");
          };
      case TypeShape.Tensor tensor ->
          tensor.dimensions() == 1
              ? ScalarCode.readRow(tensor.component())
              : call(new TensorReadMethod(members).of(tensor));
      case TypeShape.Enumeration enumeration -> call(enums.read(enumeration));
      case TypeShape.RecordRef ref -> call(record(ref));
      case TypeShape.UnionRef ref ->
          call(
              members.method(
                  ReadKey.of(ref), "read" + labels.get(ref.type()), name -> unions.of(name, ref)));
      case TypeShape.Sequence sequence ->
          call(
              method(shape, place, name -> new SequenceReadMethod(this).of(name, sequence, place)));
      case TypeShape.Mapping mapping ->
          call(
              method(
                  shape,
                  place,
                  name -> new MappingReadMethod(this, enums).of(name, mapping, place)));
      case TypeShape.ArrayOf array ->
          call(method(shape, place, name -> new ArrayReadMethod(this).of(name, array, place)));
      case TypeShape.OptionalOf optional ->
          throw new IllegalArgumentException(optional + " is read into a variable");
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static CodeBlock call(String method) {
    return CodeBlock.of("$N(in)", method);
  }

  /**
   * The method that reads a record as a case of a sealed interface. Where unknown fields are
   * skipped, the discriminator is one of them.
   */
  String ofCase(UnionModel union, UnionCase each) {
    if (!rejectUnknown) {
      return record(each.ref());
    }
    return members.method(
        ReadKey.of(List.of(union.property(), each.ref())),
        "read" + labels.get(union.type(), each.ref().type()),
        name -> records.of(name, each.ref(), union.property()));
  }

  private CodeBlock intoOptional(
      String variable, TypeUse optional, NamePath place, NameAllocator locals) {
    TypeUse value = optional.present();
    OptionalClass type = OptionalClass.of(optional.shape().type());
    boolean primitive = ShapeCode.isPrimitiveWhenRead(value.shape());
    CodeBlock.Builder code = CodeBlock.builder();
    if (isPlain(value)) {
      return code.addStatement("$N = $L", variable, type.of(value(value.shape(), place), primitive))
          .build();
    }
    String inner = locals.newName(variable + "Value");
    return code.add(declared(inner, value, place, locals))
        .addStatement("$N = $L", variable, type.of(CodeBlock.of("$N", inner), false))
        .build();
  }

  private String record(TypeShape.RecordRef ref) {
    return members.method(
        ReadKey.of(ref), "read" + labels.get(ref.type()), name -> records.of(name, ref, ""));
  }

  private String method(TypeShape shape, NamePath place, Function<String, MethodSpec> body) {
    boolean shared = ShapeCode.isSameEverywhere(shape);
    return members.method(
        ReadKey.of(shared ? shape : place),
        "read" + (shared ? labels.of(shape.type()) : place.words()),
        body);
  }

  /** Tells reading methods from writing ones. */
  private record ReadKey(Object what) {
    static ReadKey of(Object what) {
      return new ReadKey(what);
    }
  }
}
