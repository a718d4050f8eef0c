package dev.jlserve.processor;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** What happens to a round, in this order. */
interface Stages {

  /** Reads what is annotated. */
  Reading read(Set<? extends TypeElement> annotations, RoundEnvironment round);

  /** Holds it against every rule. */
  Report validate(Reading reading);

  /** Generates what belongs to an app without a mistake. */
  Generated generate(AppModel app);

  /** Writes it; a file that cannot be written goes to the report. */
  void write(Generated generated, AppModel app, Report report);

  /** Prints the mistakes. */
  void print(Report report, Reading reading);
}
