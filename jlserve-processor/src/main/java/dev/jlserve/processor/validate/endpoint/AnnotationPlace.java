package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Rule;
import javax.lang.model.element.ElementKind;

/** jlserve's annotations are on declarations where jlserve reads them. */
public final class AnnotationPlace implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (Origin misplaced : reading.misplaced()) {
      boolean method = misplaced.element().getKind() == ElementKind.METHOD;
      report.add(
          DiagnosticName.ANNOTATION_PLACE,
          misplaced,
          method ? "Example" : "DefaultValue",
          misplaced.element().getSimpleName(),
          method ? "a method with @Endpoint" : "a component of a record");
    }
  }
}
