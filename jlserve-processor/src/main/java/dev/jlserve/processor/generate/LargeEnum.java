package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.value.StringLiteral;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The maps of an enum that is too large for a switch: a method holds 64 KB of code, and the JVM
 * compiles none of more than 8000 bytes.
 */
final class LargeEnum {

  private static final int MOST_IN_A_SWITCH = 200;
  private static final int MOST_IN_A_METHOD = 400;

  private final TypeShape.Enumeration shape;
  private final String label;
  private final GeneratedMembers members;

  LargeEnum(TypeShape.Enumeration shape, String label, GeneratedMembers members) {
    this.shape = shape;
    this.label = label;
    this.members = members;
  }

  static boolean is(TypeShape.Enumeration shape) {
    return shape.constants().size() > MOST_IN_A_SWITCH;
  }

  /** The constant with the names on the wire, by constant. */
  String names() {
    return constant(
        "Names",
        "The names in JSON by constant",
        namesType(),
        method -> {
          method
              .addStatement(
                  "$T names = new $T<>($T.class)", namesType(), EnumMap.class, shape.type())
              .beginControlFlow("for ($1T value : $1T.values())", shape.type())
              .addStatement("names.put(value, value.name())")
              .endControlFlow();
          List<EnumConstant> renamed =
              shape.constants().stream().filter(each -> !each.json().equals(each.name())).toList();
          for (int from = 0; from < renamed.size(); from += MOST_IN_A_METHOD) {
            List<EnumConstant> part =
                renamed.subList(from, Math.min(from + MOST_IN_A_METHOD, renamed.size()));
            method.addStatement("$N(names)", rename(part));
          }
          method.addStatement("return names");
        });
  }

  /** The constant with the constants, by their names on the wire. */
  String constants() {
    String names = names();
    return constant(
        "ByName",
        "The constants by name in JSON",
        mapOf(ClassName.get(String.class), shape.type()),
        method ->
            method
                .addStatement(
                    "$T constants = new $T<>()",
                    mapOf(ClassName.get(String.class), shape.type()),
                    HashMap.class)
                .addStatement("$N.forEach((value, name) -> constants.put(name, value))", names)
                .addStatement("return constants"));
  }

  /** The constant with the names as messages list them, which no literal holds. */
  String expected() {
    String names = names();
    return constant(
        "List",
        "The names for messages",
        ClassName.get(String.class),
        method ->
            method
                .addStatement("String list = String.join($S, $N.values())", "', '", names)
                .addStatement("int last = list.lastIndexOf($S)", ", ")
                .addStatement(
                    "return $S + list.substring(0, last) + $S + list.substring(last + 2) + $S",
                    "'",
                    " or ",
                    "'"));
  }

  private String rename(List<EnumConstant> part) {
    return members.method(
        List.of("rename", shape.type(), part.get(0)),
        "rename" + label,
        name -> {
          CodeBlock.Builder code = CodeBlock.builder();
          for (EnumConstant each : part) {
            code.addStatement(
                "names.put($T.$L, $L)", shape.type(), each.name(), StringLiteral.of(each.json()));
          }
          return PrivateMethod.of(name)
              .addJavadoc(
                  """
                  Puts the names in JSON that differ from the constants' own.

                  @param names the names by constant
                  """)
              .addParameter(namesType(), "names")
              .addCode(code.build())
              .build();
        });
  }

  private String constant(
      String suffix, String what, TypeName type, Consumer<MethodSpec.Builder> body) {
    return members.onlyConstant(
        List.of(suffix, shape.type()),
        new NamePath(shape.type(), label, List.of(suffix)).constant(),
        name ->
            PrivateConstant.of(
                type,
                name,
                CodeBlock.of("$L of {@code $T}.", what, shape.type()),
                CodeBlock.of(
                    "$N()",
                    members.method(
                        List.of("make", suffix, shape.type()),
                        "make" + label + suffix,
                        maker -> {
                          MethodSpec.Builder method =
                              PrivateMethod.of(maker)
                                  .addJavadoc(
                                      "{@return $L of {@code $T}}\n",
                                      lowerFirst(what),
                                      shape.type())
                                  .returns(type);
                          body.accept(method);
                          return method.build();
                        }))));
  }

  private TypeName namesType() {
    return mapOf(shape.type(), ClassName.get(String.class));
  }

  private static TypeName mapOf(TypeName key, TypeName value) {
    return ParameterizedTypeName.get(ClassName.get(Map.class), key, value);
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
