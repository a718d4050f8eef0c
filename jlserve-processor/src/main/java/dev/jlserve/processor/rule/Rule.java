package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.read.Reading;

/** Finds one kind of mistake in a round. Types that the compiler could not resolve are none. */
@FunctionalInterface
public interface Rule {

  /** Adds what it finds to the report. */
  void check(Reading reading, Report report);
}
