package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.CrossCheck;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.value.DefaultConversion;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;

/** The method that reads an object as a record; null where the object holds violations. */
final class RecordReadMethod {

  private final RecordTable records;
  private final TypeLabels labels;
  private final boolean rejectUnknown;
  private final TakenNames taken;
  private final ReadCode read;

  RecordReadMethod(
      RecordTable records,
      TypeLabels labels,
      boolean rejectUnknown,
      TakenNames taken,
      ReadCode read) {
    this.records = records;
    this.labels = labels;
    this.rejectUnknown = rejectUnknown;
    this.taken = taken;
    this.read = read;
  }

  /**
   * The method.
   *
   * @param discriminator a field that is no component, and yet known; empty if there is none
   */
  MethodSpec of(String name, TypeShape.RecordRef ref, String discriminator) {
    RecordModel model = records.get(ref);
    Locals locals = new Locals(model, taken.locals());
    return PrivateMethod.reading(name, model.type())
        .addCode(
            CodeBlock.builder()
                .beginControlFlow("if (!in.beginObject())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("int $N = in.violations().count()", locals.before())
                .build())
        .addCode(variables(model, locals))
        .addCode(fields(model, discriminator, locals))
        .addCode(missing(model, locals))
        .addCode(construct(model, locals))
        .build();
  }

  private CodeBlock variables(RecordModel model, Locals locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ComponentModel component : model.components()) {
      code.addStatement(
          "$T $N = $L",
          component.use().shape().type(),
          locals.of(component),
          initial(component, model));
      if (isRequired(component)) {
        code.addStatement("boolean $N = false", locals.has(component));
      }
    }
    return code.build();
  }

  private CodeBlock initial(ComponentModel component, RecordModel model) {
    TypeShape shape = component.use().shape();
    return component
        .presence()
        .given()
        .flatMap(given -> DefaultConversion.of(shape, given.text()).converted())
        .map(
            converted ->
                ShapeCode.isMadeOnce(shape)
                    ? read.sharedDefault(place(component, model), shape.type(), converted.code())
                    : converted.code())
        .orElseGet(() -> ShapeCode.initial(shape));
  }

  private NamePath place(ComponentModel component, RecordModel model) {
    return new NamePath(model.type(), labels.get(model.type()), List.of(component.name()));
  }

  private CodeBlock fields(RecordModel model, String discriminator, Locals locals) {
    String unknown = rejectUnknown ? "in.rejectUnknown()" : "in.skip()";
    CodeBlock.Builder code = CodeBlock.builder();
    if (model.components().isEmpty() && discriminator.isEmpty()) {
      return code.beginControlFlow("while (in.nextName() != null)")
          .addStatement(unknown)
          .endControlFlow()
          .build();
    }
    code.addStatement("$T $N", String.class, locals.field());
    code.beginControlFlow("while (($N = in.nextName()) != null)", locals.field());
    code.beginControlFlow("switch ($N)", locals.field());
    if (!discriminator.isEmpty()) {
      code.addStatement("case $L -> in.skip()", StringLiteral.of(discriminator));
    }
    for (ComponentModel component : model.components()) {
      code.add(field(component, model, locals));
    }
    code.addStatement("default -> $L", unknown);
    return code.endControlFlow().endControlFlow().build();
  }

  private CodeBlock field(ComponentModel component, RecordModel model, Locals locals) {
    NamePath place = place(component, model);
    CodeBlock value = read.into(locals.of(component), component.use(), place, locals.names);
    if (read.isPlain(component.use()) && !isRequired(component)) {
      return CodeBlock.of("case $L -> $L", StringLiteral.of(component.json()), value);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("case $L ->", StringLiteral.of(component.json()));
    if (isRequired(component)) {
      code.addStatement("$N = true", locals.has(component));
    }
    if (component.use().nullable() && component.presence().given().isPresent()) {
      // Null is a value like others here: it takes the place of the default.
      code.addStatement("$N = null", locals.of(component));
    }
    return code.add(value).endControlFlow().build();
  }

  private static CodeBlock missing(RecordModel model, Locals locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ComponentModel component : model.components()) {
      if (isRequired(component)) {
        code.beginControlFlow("if (!$N)", locals.has(component))
            .addStatement("in.violations().missing($L)", StringLiteral.of(component.json()))
            .endControlFlow();
      }
    }
    return code.build();
  }

  private static CodeBlock construct(RecordModel model, Locals locals) {
    CodeBlock arguments =
        model.components().stream()
            .map(component -> CodeBlock.of("$N", locals.of(component)))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.builder()
        .beginControlFlow("if (in.violations().count() != $N)", locals.before())
        .addStatement("return null")
        .endControlFlow()
        .beginControlFlow("try")
        .add(made(model, arguments, locals))
        .nextControlFlow("catch ($T $N)", IllegalArgumentException.class, locals.refusal())
        .addStatement("in.violations().refused($N)", locals.refusal())
        .addStatement("return null")
        .endControlFlow()
        .build();
  }

  private static CodeBlock made(RecordModel model, CodeBlock arguments, Locals locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (model.checks().isEmpty()) {
      return code.addStatement("return new $T($L)", model.type(), arguments).build();
    }
    code.addStatement("$1T $2N = new $1T($3L)", model.type(), locals.made(), arguments);
    for (CrossCheck check : model.checks()) {
      code.beginControlFlow(
              check.expected() ? "if (!$N.$N())" : "if ($N.$N())", locals.made(), check.method())
          .addStatement(
              "in.violations().violated($S,$W$L)",
              CrossCheck.TYPE,
              StringLiteral.of(check.message()))
          .endControlFlow();
    }
    return code.addStatement(
            "return in.violations().count() == $N ? $N : null", locals.before(), locals.made())
        .build();
  }

  private static boolean isRequired(ComponentModel component) {
    return component.presence().isRequired();
  }

  /** The names of the method's variables: the components', and others that keep clear of them. */
  private static final class Locals {
    private final NameAllocator names;

    Locals(RecordModel model, NameAllocator names) {
      this.names = names;
      names.newName("in");
      model
          .components()
          .forEach(component -> names.newName(TakenNames.variable(component.name()), component));
      for (ComponentModel component : model.components()) {
        String name = component.name();
        names.newName(
            "has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), hasTag(component));
      }
      for (String name : List.of("before", "field", "refusal", "made")) {
        names.newName(name, name);
      }
    }

    String of(ComponentModel component) {
      return names.get(component);
    }

    String has(ComponentModel component) {
      return names.get(hasTag(component));
    }

    String before() {
      return names.get("before");
    }

    String field() {
      return names.get("field");
    }

    String made() {
      return names.get("made");
    }

    String refusal() {
      return names.get("refusal");
    }

    private static Object hasTag(ComponentModel component) {
      return List.of("has", component);
    }
  }
}
