package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import java.util.List;
import javax.lang.model.element.AnnotationValue;

/** An endpoint takes one request at a time. */
final class EndpointBatch implements EndpointRule {

  private static final List<String> MEMBERS = List.of("maxBatch", "maxDelayMillis");

  @Override
  public void check(EndpointModel endpoint, Report report) {
    for (String member : MEMBERS) {
      AnnotationValue written = endpoint.annotation().written(member);
      if (written != null && !Integer.valueOf(0).equals(written.getValue())) {
        report.add(
            DiagnosticName.ENDPOINT_BATCH,
            endpoint.annotation().at(written),
            member,
            written.getValue());
      }
    }
  }
}
