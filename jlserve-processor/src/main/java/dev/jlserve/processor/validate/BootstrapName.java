package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The name of the generated class is free. Only sources count: on the class path an earlier output
 * may lie.
 */
final class BootstrapName implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (AppModel app : reading.apps()) {
      String generated = app.bootstrap().canonicalName();
      for (TypeElement type : ElementFilter.typesIn(reading.roots())) {
        if (type.getQualifiedName().contentEquals(generated)) {
          report(app, type, report);
        }
      }
    }
  }

  private static void report(AppModel app, Element type, Report report) {
    report.add(
        DiagnosticName.BOOTSTRAP_NAME,
        Origin.of(type),
        type.getSimpleName(),
        Names.of(app.element()));
  }
}
