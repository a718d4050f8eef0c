package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Rule;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** jlserve's annotations are on declarations where jlserve reads them. */
public final class AnnotationPlace implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (Origin misplaced : reading.misplaced()) {
      String name = Names.annotation(misplaced);
      Element element = misplaced.element();
      report.add(
          DiagnosticName.ANNOTATION_PLACE,
          misplaced,
          name.equals("Examples") ? "Example" : name,
          isOfMethods(name) && element.getKind() == ElementKind.FIELD
              ? Names.component(element)
              : "'" + element.getSimpleName() + "'",
          place(name));
    }
  }

  /** Only a record's component hands such an annotation on. */
  private static boolean isOfMethods(String annotation) {
    return switch (annotation) {
      case "DefaultValue", "Secret" -> false;
      default -> true;
    };
  }

  private static String place(String annotation) {
    return switch (annotation) {
      case "DefaultValue" -> "a component of a record";
      case "Secret" -> "a component of the record that setup() takes";
      case "Endpoint" -> "a method of the app";
      default -> "a method with @Endpoint";
    };
  }
}
