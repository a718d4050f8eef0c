package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.Use;
import dev.jlserve.processor.value.Admission;
import dev.jlserve.processor.value.DefaultConversion;
import java.util.List;

/** A default passes the component's own constraints. */
final class DefaultConstraint implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    Use use = component.component().use();
    if (component.component().presence() instanceof Presence.Default given
        && DefaultConversion.of(use.shape(), given.text())
            instanceof DefaultConversion.Converted converted) {
      Limits.of(use).stream()
          .filter(limit -> !Admission.admits(List.of(limit), converted.json()))
          .findFirst()
          .ifPresent(limit -> say(limit, given, component, report));
    }
  }

  private static void say(
      Limit limit, Presence.Default given, UsedComponent component, Report report) {
    component.reportAt(
        given.origin(),
        report,
        DiagnosticName.DEFAULT_CONSTRAINT,
        given.text(),
        component.component().name(),
        component.record().name(),
        limit.message());
  }
}
