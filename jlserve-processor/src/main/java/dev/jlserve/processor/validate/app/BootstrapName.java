package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.ApiNames;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Rule;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** The name of the generated class is free, or is that of an earlier output. */
public final class BootstrapName implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (AppModel app : reading.apps()) {
      String generated = app.bootstrap().canonicalName();
      for (TypeElement type : ElementFilter.typesIn(reading.roots())) {
        if (type.getQualifiedName().contentEquals(generated) && !isBootstrap(type)) {
          report(app, type, report);
        }
      }
    }
  }

  private static boolean isBootstrap(TypeElement type) {
    return type.getInterfaces().stream()
        .filter(DeclaredType.class::isInstance)
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .anyMatch(each -> each.getQualifiedName().contentEquals(ApiNames.BOOTSTRAP));
  }

  private static void report(AppModel app, Element type, Report report) {
    report.add(
        DiagnosticName.BOOTSTRAP_NAME,
        Origin.of(type),
        type.getSimpleName(),
        Names.of(app.element()));
  }
}
