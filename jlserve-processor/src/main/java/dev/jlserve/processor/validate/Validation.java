package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.read.Reading;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Holds a round against every rule. */
public final class Validation {

  /** Option with which requirements may be snapshots: {@code true}. */
  public static final String ALLOW_SNAPSHOTS = Rules.ALLOW_SNAPSHOTS;

  /** Option with which nothing is said of fields that calls share: {@code off}. */
  public static final String SHARED_STATE = Rules.SHARED_STATE;

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
        && signatures(app).noneMatch(type -> type.getKind() == TypeKind.ERROR)
        && Stream.concat(
                endpoints.flatMap(
                    each -> Stream.concat(each.parameters().stream(), Stream.of(each.result()))),
                Stream.concat(
                    components.map(each -> each.use().shape()),
                    app.records().unions().values().stream()
                        .flatMap(union -> union.cases().stream().map(UnionCase::shape))))
            .noneMatch(Shapes::isUnresolved);
  }

  /** The types in the signatures among which generated calls are looked up. */
  private static Stream<TypeMirror> signatures(AppModel app) {
    Stream<ExecutableElement> methods = app.lifecycle().stream().map(LifecycleMethod::element);
    Stream<ExecutableElement> constructors =
        ElementFilter.constructorsIn(app.element().getEnclosedElements()).stream();
    return Stream.concat(methods, constructors)
        .flatMap(
            each ->
                Stream.of(
                        Stream.of(each.getReturnType()),
                        each.getThrownTypes().stream(),
                        each.getParameters().stream().map(VariableElement::asType))
                    .flatMap(types -> types));
  }
}
