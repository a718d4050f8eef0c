package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.value.StringLiteral;
import java.util.Iterator;

/** Writes the file of an enum. */
final class JavaEnum {

  private JavaEnum() {}

  static void write(TypeShape.Enumeration enumeration, String name, JavaFile file) {
    SourceWriter out = file.body();
    new JavaComment(enumeration.description(), "{@code " + name + "} of the API.").addTo(out);
    if (enumeration.deprecated()) {
      out.line("@Deprecated");
    }
    boolean named = isNamed(enumeration);
    out.line("public enum " + name + " {");
    for (Iterator<EnumConstant> each = enumeration.constants().iterator(); each.hasNext(); ) {
      EnumConstant constant = each.next();
      String json = named ? "(" + StringLiteral.of(constant.json()) + ")" : "";
      String end = each.hasNext() ? "," : named ? ";" : "";
      out.line((constant.deprecated() ? "@Deprecated " : "") + constant.name() + json + end);
    }
    if (named) {
      out.line("").line("private final String json;").line("");
      out.line(name + "(String json) {").line("this.json = json;").line("}").line("");
      out.line("/** As JSON has it. */").line("@Override");
      out.line("public String toString() {").line("return json;").line("}");
    }
    out.line("}");
  }

  /** Whether a constant's name in JSON is another than in Java. */
  static boolean isNamed(TypeShape.Enumeration enumeration) {
    return enumeration.constants().stream().anyMatch(each -> !each.name().equals(each.json()));
  }
}
