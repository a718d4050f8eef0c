package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Rule;
import dev.jlserve.processor.validate.app.ApiBreak;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** Holds a round against every rule. */
public final class Validation {

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
