package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.model.Use;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Code that reads and checks one value, in a method that has the reader as {@code in}. */
final class ReadCode {

  private final Members members;
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
      Members members,
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
  CodeBlock into(String variable, Use use, Place place, NameAllocator locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean mayBeNull = use.nullable() || use.shape() instanceof TypeShape.OptionalOf;
    if (mayBeNull) {
      code.beginControlFlow("if (!in.readNull())");
    }
    if (use.shape() instanceof TypeShape.OptionalOf optional) {
      code.add(intoOptional(variable, optional, place, locals));
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
  CodeBlock declared(String variable, Use use, Place place, NameAllocator locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeShape shape = use.shape();
    if (use.nullable() || shape instanceof TypeShape.OptionalOf) {
      return code.addStatement("$T $N = $L", shape.type(), variable, Shapes.initial(shape))
          .add(into(variable, use, place, locals))
          .build();
    }
    return code.addStatement("$T $N = $L", shape.type(), variable, value(shape, place))
        .add(checks.of(variable, use, place))
        .build();
  }

  /** A constant of the bootstrap, named after a place. */
  CodeBlock constant(Place place, String suffix, TypeName type, CodeBlock value) {
    return CodeBlock.of(
        "$N",
        members.constant(
            place.constant() + suffix,
            name ->
                FieldSpec.builder(type, name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(value)
                    .build()));
  }

  /** Whether reading is a mere expression: nothing to check, and null is an error. */
  boolean isPlain(Use use) {
    return !use.nullable()
        && !(use.shape() instanceof TypeShape.OptionalOf)
        && Limits.of(use).isEmpty();
  }

  /** An expression that reads a value that is no Optional. */
  CodeBlock value(TypeShape shape, Place place) {
    if (shape instanceof TypeShape.Scalar scalar) {
      return ScalarCode.read(scalar.kind());
    }
    if (shape instanceof TypeShape.Text text) {
      return CodeBlock.of("in.readText($T.$L)", Spi.TEXT_FORM, text.kind());
    }
    if (shape instanceof TypeShape.Free free) {
      return CodeBlock.of(free.kind() == FreeKind.TREE ? "in.readJson()" : "in.readAny()");
    }
    if (shape instanceof TypeShape.Tensor tensor && tensor.dimensions() == 1) {
      return ScalarCode.readRow(tensor.component());
    }
    return CodeBlock.of("$N(in)", method(shape, place));
  }

  /**
   * The method that reads a record as a case of a sealed interface. Where unknown fields are
   * skipped, the discriminator is one of them.
   */
  String ofCase(UnionModel union, UnionCase each) {
    if (!rejectUnknown) {
      return method(each.ref(), new Place(each.ref().type(), "", List.of()));
    }
    return members.method(
        ReadKey.of(List.of(union.property(), each.ref())),
        "read" + labels.get(union.type(), each.ref().type()),
        name -> records.of(name, each.ref(), union.property()));
  }

  private CodeBlock intoOptional(
      String variable, TypeShape.OptionalOf optional, Place place, NameAllocator locals) {
    Use value = optional.value();
    OptionalClass type = OptionalClass.of(optional);
    boolean primitive = Shapes.isPrimitiveWhenRead(value.shape());
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

  private String method(TypeShape shape, Place place) {
    if (shape instanceof TypeShape.RecordRef ref) {
      return members.method(
          ReadKey.of(ref), "read" + labels.get(ref.type()), name -> records.of(name, ref, ""));
    }
    if (shape instanceof TypeShape.UnionRef ref) {
      return members.method(
          ReadKey.of(ref), "read" + labels.get(ref.type()), name -> unions.of(name, ref));
    }
    if (shape instanceof TypeShape.Enumeration enumeration) {
      return enums.read(enumeration);
    }
    if (shape instanceof TypeShape.Tensor tensor) {
      return new TensorReadMethod(members).of(tensor);
    }
    boolean shared = Shapes.isSameEverywhere(shape);
    Object key = shared ? shape : place;
    return members.method(
        ReadKey.of(key),
        "read" + (shared ? labels.of(shape.type()) : place.words()),
        name -> {
          if (shape instanceof TypeShape.Sequence sequence) {
            return new SequenceReadMethod(this).of(name, sequence, place);
          }
          if (shape instanceof TypeShape.Mapping mapping) {
            return new MappingReadMethod(this, enums).of(name, mapping, place);
          }
          if (shape instanceof TypeShape.ArrayOf array) {
            return new ArrayReadMethod(this).of(name, array, place);
          }
          throw new IllegalArgumentException("validation lets no " + shape + " through");
        });
  }

  /** Tells reading methods from writing ones. */
  private record ReadKey(Object what) {
    static ReadKey of(Object what) {
      return new ReadKey(what);
    }
  }
}
