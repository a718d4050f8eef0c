package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.read.Reading;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** Holds a round against every rule. */
public final class Validation {

  /** Option with which requirements may be snapshots: {@code true}. */
  public static final String ALLOW_SNAPSHOTS = Rules.ALLOW_SNAPSHOTS;

  /** Option with which nothing is said of fields that calls share: {@code off}. */
  public static final String SHARED_STATE = SharedState.OPTION;

  private final List<Rule> rules;

  /** Creates the validation of a compilation. */
  public Validation(ProcessingEnvironment env) {
    this.rules = Rules.all(env);
  }

  /** All mistakes of the round, not only the first. */
  public Report validate(Reading reading) {
    Report report = new Report();
    rules.forEach(rule -> rule.check(reading, report));
    return report;
  }
}
