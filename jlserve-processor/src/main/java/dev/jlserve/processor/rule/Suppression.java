package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.Enclosing;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Whether a declaration's {@code @SuppressWarnings} silences jlserve's warnings. */
public final class Suppression {

  private static final Set<String> NAMES =
      Set.of(
          "all",
          "jlserve",
          "jlserve/ApiRisk",
          "jlserve/BodyUnbounded",
          "jlserve/SharedState",
          "jlserve/ExampleField",
          "jlserve/CloseUncalled");

  private Suppression() {}

  /** Whether that of the declaration itself does. */
  public static boolean on(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(
            each ->
                each.getAnnotationType()
                    .asElement()
                    .getSimpleName()
                    .contentEquals("SuppressWarnings"))
        .flatMap(each -> each.getElementValues().values().stream())
        .anyMatch(Suppression::names);
  }

  /** Whether that of the class does, or of one around it. */
  public static boolean around(Element type) {
    return Enclosing.chain(type).stream().anyMatch(Suppression::on);
  }

  private static boolean names(AnnotationValue value) {
    return value.getValue() instanceof List<?> all
        ? all.stream().anyMatch(each -> names((AnnotationValue) each))
        : NAMES.contains(String.valueOf(value.getValue()));
  }
}
