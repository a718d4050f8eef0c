package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.UsedComponent;

/** An Optional component has no default, because it would never be empty. */
public final class DefaultOptional implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    if (component.component().use().shape().isOptional()) {
      component
          .component()
          .presence()
          .given()
          .ifPresent(
              given ->
                  component.reportAt(
                      given.origin(), report, DiagnosticName.DEFAULT_OPTIONAL, component.named()));
    }
  }
}
