package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeShape;

/** What has a default is never empty. */
final class DefaultOptional implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    if (component.component().presence() instanceof Presence.Default given
        && component.component().use().shape() instanceof TypeShape.OptionalOf) {
      component.reportAt(
          given.origin(), report, DiagnosticName.DEFAULT_OPTIONAL, component.named());
    }
  }
}
