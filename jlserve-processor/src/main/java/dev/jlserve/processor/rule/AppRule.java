package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;

/** Finds one kind of mistake in an app. */
public interface AppRule extends Rule {

  /** Adds what it finds to the report. */
  void check(AppModel app, Report report);

  @Override
  default void check(Reading reading, Report report) {
    reading.apps().forEach(app -> check(app, report));
  }
}
