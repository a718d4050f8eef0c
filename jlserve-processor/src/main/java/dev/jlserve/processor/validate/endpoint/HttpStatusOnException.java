package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Rule;
import javax.lang.model.element.TypeElement;

/** Only an exception has a status. */
public final class HttpStatusOnException implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (TypeElement stray : reading.statusStrays()) {
      report.add(DiagnosticName.HTTP_STATUS_EXCEPTION, Origin.of(stray), stray.getSimpleName());
    }
  }
}
