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

  /** Option with which components are named that leave bodies without a bound: {@code on}. */
  public static final String STRICT = BodyUnbounded.OPTION;

  /** Option with which the accepted API is not looked at, as where it is written: {@code off}. */
  public static final String ACCEPTED_API = Rules.ACCEPTED_API;

  private final List<Rule> rules;
  private final Rule last;

  /** Creates the validation of a compilation. */
  public Validation(ProcessingEnvironment env) {
    this.rules = Rules.all(env);
    this.last = new ApiBreak(env);
  }

  /** All mistakes of the round, not only the first. */
  public Report validate(Reading reading) {
    Report report = new Report();
    rules.forEach(rule -> rule.check(reading, report));
    if (report.isClean()) {
      last.check(reading, report);
    }
    return report;
  }
}
