package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import javax.lang.model.element.ExecutableElement;

/** Finds one kind of mistake in a lifecycle method that the app declares itself. */
public interface LifecycleRule extends AppRule {

  /** Adds what it finds to the report. */
  void check(ExecutableElement method, Report report);

  @Override
  default void check(AppModel app, Report report) {
    for (Lifecycle lifecycle : Lifecycle.values()) {
      LifecycleChoice.own(app, lifecycle)
          .filter(method -> !LifecycleChoice.isEndpoint(app, method))
          .ifPresent(method -> check(method, report));
    }
  }
}
