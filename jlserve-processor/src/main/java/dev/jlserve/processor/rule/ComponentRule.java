package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;

/** Finds one kind of mistake in a component of a record that an endpoint uses. */
public interface ComponentRule extends AppRule {

  /** Adds what it finds to the report. */
  void check(UsedComponent component, Report report);

  @Override
  default void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.all(app)) {
      for (ComponentModel component : record.record().components()) {
        check(new UsedComponent(component, record), report);
      }
    }
  }
}
