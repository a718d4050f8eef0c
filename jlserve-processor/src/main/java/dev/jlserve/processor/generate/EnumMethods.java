package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;
import java.util.Locale;

/** The methods that turn strings into constants of an enum and back. */
final class EnumMethods {

  private final TypeLabels labels;
  private final GeneratedMembers members;

  EnumMethods(TypeLabels labels, GeneratedMembers members) {
    this.labels = labels;
    this.members = members;
  }

  /** The method that reads a constant; null after a violation. */
  String read(TypeShape.Enumeration shape) {
    return members.method(
        List.of("read", shape.type()),
        "read" + labels.get(shape.type()),
        name ->
            PrivateMethod.reading(name, shape.type())
                .addStatement("$T name = in.readEnum($N)", String.class, expected(shape))
                .beginControlFlow("if (name == null)")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T value = $N(name)", shape.type(), named(shape))
                .beginControlFlow("if (value == null)")
                .addStatement("in.violations().notInEnum($N)", expected(shape))
                .endControlFlow()
                .addStatement("return value")
                .build());
  }

  /** The method that finds a constant by its name on the wire, or null. */
  String named(TypeShape.Enumeration shape) {
    return members.method(
        List.of("named", shape.type()),
        lowerFirst(labels.get(shape.type())) + "Named",
        name -> {
          if (LargeEnum.is(shape)) {
            return finding(name, shape, "name")
                .addStatement("return $N.get(name)", large(shape).constants())
                .build();
          }
          // An enum of that very name would be hidden.
          String parameter =
              shape.type().topLevelClassName().simpleName().equals("name") ? "text" : "name";
          CodeBlock.Builder code = CodeBlock.builder();
          code.beginControlFlow("return switch ($N)", parameter);
          for (EnumConstant constant : shape.constants()) {
            code.addStatement(
                "case $L -> $T.$L",
                StringLiteral.of(constant.json()),
                shape.type(),
                constant.name());
          }
          code.addStatement("default -> null");
          return finding(name, shape, parameter)
              .addCode(code.unindent().add("};\n").build())
              .build();
        });
  }

  /** The method that gives a constant's name on the wire. */
  String nameOf(TypeShape.Enumeration shape) {
    return members.method(
        List.of("nameOf", shape.type()),
        "nameOf" + labels.get(shape.type()),
        name -> {
          if (LargeEnum.is(shape)) {
            return naming(name, shape)
                .addStatement("return $N.get(value)", large(shape).names())
                .build();
          }
          CodeBlock.Builder code = CodeBlock.builder();
          code.beginControlFlow("return switch (value)");
          for (EnumConstant constant : shape.constants()) {
            code.addStatement("case $L -> $L", constant.name(), StringLiteral.of(constant.json()));
          }
          return naming(name, shape).addCode(code.unindent().add("};\n").build()).build();
        });
  }

  /** The constant with the names as messages list them: {@code 'a', 'b' or 'c'}. */
  String expected(TypeShape.Enumeration shape) {
    if (LargeEnum.is(shape)) {
      return large(shape).expected();
    }
    return members.onlyConstant(
        List.of("expected", shape.type()),
        new NamePath(shape.type(), labels.get(shape.type()), List.of("names")).constant(),
        name ->
            PrivateConstant.of(
                ClassName.get(String.class),
                name,
                CodeBlock.of("The names of {@code $T}, for messages.", shape.type()),
                StringLiteral.of(list(shape.constants()))));
  }

  private LargeEnum large(TypeShape.Enumeration shape) {
    return new LargeEnum(shape, labels.get(shape.type()), members);
  }

  private static String list(List<EnumConstant> constants) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < constants.size(); i++) {
      if (i > 0) {
        text.append(i == constants.size() - 1 ? " or " : ", ");
      }
      text.append('\'').append(constants.get(i).json()).append('\'');
    }
    return text.toString();
  }

  private static MethodSpec.Builder finding(
      String name, TypeShape.Enumeration shape, String parameter) {
    return PrivateMethod.of(name)
        .addJavadoc(
            """
            Finds the constant of {@code $T} with a name.

            @param $L its name in JSON
            @return the constant, or null if no constant has the name
            """,
            shape.type(),
            parameter)
        .addParameter(String.class, parameter)
        .returns(shape.type());
  }

  private static MethodSpec.Builder naming(String name, TypeShape.Enumeration shape) {
    return PrivateMethod.of(name)
        .addJavadoc(
            """
            Names a constant of {@code $T}.

            @param value the constant
            @return its name in JSON
            """,
            shape.type())
        .addParameter(shape.type(), "value")
        .returns(String.class);
  }

  private static String lowerFirst(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
