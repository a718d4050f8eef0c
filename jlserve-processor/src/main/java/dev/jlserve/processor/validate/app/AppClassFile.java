package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Rule;
import javax.lang.model.element.TypeElement;

/** An app is compiled from its source: a class file has neither its Javadoc nor its bodies. */
public final class AppClassFile implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (TypeElement app : reading.classFiles()) {
      report.add(DiagnosticName.APP_CLASS_FILE, Origin.of(app), app.getQualifiedName());
    }
  }
}
