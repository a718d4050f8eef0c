package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Lifecycle;
import dev.jlserve.processor.rule.LifecycleChoice;
import dev.jlserve.processor.rule.Names;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** An app declares or inherits both lifecycle methods. */
public final class LifecyclePresent implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (Lifecycle lifecycle : Lifecycle.values()) {
      boolean present =
          LifecycleChoice.own(app, lifecycle).isPresent()
              || LifecycleChoice.inherited(app, lifecycle).isPresent();
      // A superclass that the compiler does not know may declare it.
      if (!present && app.supertypesResolved()) {
        report(app, lifecycle, report);
      }
    }
  }

  private static void report(AppModel app, Lifecycle lifecycle, Report report) {
    String name = Names.of(app.element());
    Optional<ExecutableElement> meant = LifecycleChoice.misspelt(app, lifecycle);
    if (meant.isPresent()) {
      report.add(
          DiagnosticName.LIFECYCLE_MISSPELT,
          Origin.of(meant.get()),
          name,
          meant.get().getSimpleName(),
          lifecycle.method());
    } else {
      report.add(lifecycle.missing(), app.origin(), name, field(app, lifecycle));
    }
  }

  private static String field(AppModel app, Lifecycle lifecycle) {
    return ElementFilter.fieldsIn(app.element().getEnclosedElements()).stream()
            .anyMatch(field -> field.getSimpleName().contentEquals(lifecycle.method()))
        ? ", only a field of that name"
        : "";
  }
}
