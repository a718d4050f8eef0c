package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Lifecycle;
import dev.jlserve.processor.rule.LifecycleChoice;
import dev.jlserve.processor.rule.Names;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method takes nothing, but for the settings of {@code setup()}. */
public final class LifecycleParameters implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (Lifecycle lifecycle : Lifecycle.values()) {
      LifecycleChoice.own(app, lifecycle)
          .filter(method -> !method.getParameters().isEmpty())
          .filter(method -> !LifecycleChoice.isEndpoint(app, method))
          .filter(method -> !LifecycleChoice.takesSettings(app, method))
          .ifPresent(method -> say(lifecycle, method, report));
    }
  }

  private static void say(Lifecycle lifecycle, ExecutableElement method, Report report) {
    String parameters = Names.list(Names.parameterNames(method));
    report.add(
        DiagnosticName.LIFECYCLE_PARAMETERS,
        Origin.of(method),
        lifecycle.method(),
        Names.parameters(method),
        lifecycle.mayTakeSettings()
            ? "it takes nothing, or one record of settings"
            : "a lifecycle method takes none",
        lifecycle.mayTakeSettings()
            ? "Remove " + parameters + ", or declare a record with it"
            : "Remove " + parameters);
  }
}
