package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import javax.lang.model.element.ExecutableElement;

/** An endpoint is a method of an app. */
final class EndpointOutsideApp implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (ExecutableElement stray : reading.strays()) {
      report.add(
          DiagnosticName.ENDPOINT_OUTSIDE_APP,
          Origin.of(stray),
          stray.getSimpleName(),
          Names.of(Enclosing.of(stray)),
          edit(reading));
    }
  }

  private static String edit(Reading reading) {
    return reading.apps().isEmpty()
        ? "Annotate the class with @JLServeApp"
        : "Move it into '" + Names.of(reading.apps().get(0).element()) + "'";
  }
}
