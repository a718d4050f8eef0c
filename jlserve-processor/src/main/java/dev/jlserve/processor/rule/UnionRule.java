package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;

/** Finds one kind of mistake in a sealed interface that an endpoint uses. */
public interface UnionRule extends AppRule {

  /** Adds what it finds to the report. */
  void check(UsedUnion used, AppModel app, Report report);

  @Override
  default void check(AppModel app, Report report) {
    UsedUnion.all(app).forEach(used -> check(used, app, report));
  }
}
