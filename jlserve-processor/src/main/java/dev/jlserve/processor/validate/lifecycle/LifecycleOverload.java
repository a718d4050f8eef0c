package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.SettingsReader;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Lifecycle;
import dev.jlserve.processor.rule.LifecycleChoice;
import dev.jlserve.processor.rule.Names;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method has no overloads, which would look as if they were called. */
public final class LifecycleOverload implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (Lifecycle lifecycle : Lifecycle.values()) {
      LifecycleChoice.overloads(app, lifecycle).stream()
          .filter(method -> !LifecycleChoice.isEndpoint(app, method))
          .forEach(
              method ->
                  report.add(
                      DiagnosticName.LIFECYCLE_OVERLOAD,
                      Origin.of(method),
                      lifecycle.method(),
                      Names.parameters(method),
                      edit(method)));
    }
  }

  private static String edit(ExecutableElement overload) {
    return SettingsReader.takesSettings(overload) ? "Remove one of them" : "Give it another name";
  }
}
