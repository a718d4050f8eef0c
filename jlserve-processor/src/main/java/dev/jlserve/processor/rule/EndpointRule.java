package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;

/** Finds one kind of mistake in an endpoint that is no lifecycle method. */
public interface EndpointRule extends AppRule {

  /** Adds what it finds to the report. */
  void check(EndpointModel endpoint, Report report);

  @Override
  default void check(AppModel app, Report report) {
    app.endpoints().stream()
        .filter(endpoint -> Lifecycle.named(endpoint.method()).isEmpty())
        .forEach(endpoint -> check(endpoint, report));
  }
}
