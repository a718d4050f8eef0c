package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Rule;

/** jlserve's annotations are on declarations where jlserve reads them. */
public final class AnnotationPlace implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (Origin misplaced : reading.misplaced()) {
      String name = Names.annotation(misplaced);
      report.add(
          DiagnosticName.ANNOTATION_PLACE,
          misplaced,
          name.equals("Examples") ? "Example" : name,
          misplaced.element().getSimpleName(),
          place(name));
    }
  }

  private static String place(String annotation) {
    return switch (annotation) {
      case "DefaultValue" -> "a component of a record";
      case "Secret" -> "a component of the record that setup() takes";
      default -> "a method with @Endpoint";
    };
  }
}
