package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;
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

  private static String isEmpty(Use use, String accessor) {
    String given = value(use, accessor);
    return use.shape().isOptional() || use.nullable()
        ? "Json.isEmpty(" + given + ")"
        : given + ".isEmpty()";
  }

  List<String> parts(RecordModel model) {
    return model.components().stream().map(this::part).toList();
  }

  private String part(ComponentModel component) {
    Use use = component.use();
    String value = value(use, accessor(component));
    Use present = use.present();
    String method =
        Files.isFile(use)
            ? "file"
            : Files.areFiles(use) ? "files" : isText(present.shape()) ? "text" : "json";
    String name = StringLiteral.of(component.json()).toString();
    if (use.shape().freeKind().isPresent() && component.presence().isRequired()) {
      // Null is a value of its own here.
      return ".text(" + name + ", Json.write(" + value + "))";
    }
    String written =
        method.equals("json") && !JavaWriting.isPlain(present.shape())
            ? absent(use, accessor(component))
            : value;
    return "." + method + "(" + name + ", " + written + ")";
  }

  /** The value, or null where there is none. */
  private static String value(Use use, String accessor) {
    if (!use.shape().isOptional()) {
      return accessor;
    }
    return JavaTypes.isNumber(use.present())
        ? accessor + ".isPresent() ? " + accessor + " : null"
        : accessor + ".orElse(null)";
  }

  private String absent(Use use, String accessor) {
    return use.shape().isOptional()
        ? writing.of(use, accessor) + ".orElse(null)"
        : writing.of(use, accessor);
  }

  private static String accessor(ComponentModel component) {
    return "value." + component.name() + "()";
  }

  private static boolean isText(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Scalar scalar ->
          scalar.kind() == ScalarKind.STRING || scalar.kind() == ScalarKind.CHAR;
      case TypeShape.Text text -> true;
      case TypeShape.Enumeration enumeration -> true;
      case TypeShape.Body body -> false;
      case TypeShape.Container container -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Free free -> false;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }
}
