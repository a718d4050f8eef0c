package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.read.Reading;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/** Holds a round against every rule. */
public final class Validation {

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

  /**
   * Whether the compiler knows every type that the app's generated code would name. If not, it has
   * said so itself, and nothing can be generated.
   */
  public static boolean isResolved(AppModel app) {
    Stream<EndpointModel> endpoints = app.endpoints().stream();
    Stream<ComponentModel> components =
        app.records().all().stream().flatMap(record -> record.components().stream());
    return app.supertypesResolved()
        && Stream.concat(
                endpoints.flatMap(
                    each -> Stream.concat(each.parameters().stream(), Stream.of(each.result()))),
                components.map(each -> each.use().shape()))
            .noneMatch(Shapes::isUnresolved);
  }
}
