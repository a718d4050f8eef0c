package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.TypeUse;

/** Finds one kind of mistake in the constraints of a component, or of what it contains. */
public interface ConstraintRule extends ComponentRule {

  /**
   * Adds what it finds to the report.
   *
   * @param use the component's type, or an element or value in it
   */
  void check(TypeUse use, UsedComponent component, Report report);

  @Override
  default void check(UsedComponent component, Report report) {
    component.component().use().within().forEach(use -> check(use, component, report));
  }
}
