package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.TextParts;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;

/** The parts of a form. */
final class JavaForm {

  private final JavaWriting writing;

  JavaForm(JavaWriting writing) {
    this.writing = writing;
  }

  /** Conditions that hold where a list of files is given and has none. */
  List<String> empty(RecordModel model) {
    return model.components().stream()
        .filter(component -> Files.areFiles(component.use()))
        .map(component -> isEmpty(component.use(), accessor(component)))
        .toList();
  }

  private static String isEmpty(TypeUse use, String accessor) {
    String given = value(use, accessor);
    return use.shape().isOptional() || use.nullable()
        ? "Json.isEmpty(" + given + ")"
        : given + ".isEmpty()";
  }

  List<String> parts(RecordModel model) {
    return model.components().stream().map(this::part).toList();
  }

  private String part(ComponentModel component) {
    TypeUse use = component.use();
    String value = value(use, accessor(component));
    TypeUse present = use.present();
    String method =
        Files.isFile(use)
            ? "file"
            : Files.areFiles(use) ? "files" : TextParts.isText(present.shape()) ? "text" : "json";
    String name = StringLiteral.of(component.json()).toString();
    if (use.shape().freeKind().isPresent() && component.presence().isRequired()) {
      // Null is a value of its own here.
      return ".text(" + name + ", Json.write(" + writing.of(use, value) + "))";
    }
    String written =
        method.equals("json") && !JavaWriting.isPlain(present.shape())
            ? absent(use, accessor(component))
            : value;
    return "." + method + "(" + name + ", " + written + ")";
  }

  /** The value, or null where there is none. */
  private static String value(TypeUse use, String accessor) {
    if (!use.shape().isOptional()) {
      return accessor;
    }
    return JavaTypes.isNumber(use.present())
        ? accessor + ".isPresent() ? " + accessor + " : null"
        : accessor + ".orElse(null)";
  }

  private String absent(TypeUse use, String accessor) {
    return use.shape().isOptional()
        ? writing.of(use, accessor) + ".orElse(null)"
        : writing.of(use, accessor);
  }

  private static String accessor(ComponentModel component) {
    return "value." + component.name() + "()";
  }
}
