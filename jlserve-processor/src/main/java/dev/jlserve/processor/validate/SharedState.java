package dev.jlserve.processor.validate;

import dev.jlserve.processor.body.BodyReader;
import dev.jlserve.processor.body.ClassBody;
import dev.jlserve.processor.body.FieldWrite;
import dev.jlserve.processor.body.MethodBody;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Calls that run at once do not write the same field. A warning: what it means, it cannot see. */
final class SharedState implements AppRule {

  private final ProcessingEnvironment env;
  private final boolean off;

  SharedState(ProcessingEnvironment env) {
    this.env = env;
    this.off = "off".equals(env.getOptions().get(Rules.SHARED_STATE));
  }

  @Override
  public void check(AppModel app, Report report) {
    List<EndpointModel> concurrent =
        app.endpoints().stream().filter(each -> calls(each, app) > 1).toList();
    if (off || concurrent.isEmpty() || Suppression.around(app.element())) {
      return;
    }
    BodyReader.read(env, app.element()).ifPresent(body -> check(app, concurrent, body, report));
  }

  private static int calls(EndpointModel endpoint, AppModel app) {
    return endpoint.concurrency() == 0 ? app.concurrency() : endpoint.concurrency();
  }

  private static void check(
      AppModel app, List<EndpointModel> endpoints, ClassBody body, Report report) {
    WritableFields fields = WritableFields.of(app.element());
    List<ExecutableElement> methods = ElementFilter.methodsIn(app.element().getEnclosedElements());
    Set<Found> found = new HashSet<>();
    for (EndpointModel endpoint : endpoints) {
      if (Suppression.on(endpoint.element())) {
        continue;
      }
      for (MethodBody reached : body.reachedFrom(endpoint.element())) {
        ExecutableElement method =
            methods.stream().filter(reached::isOf).findFirst().orElse(endpoint.element());
        for (FieldWrite write : reached.writes()) {
          if (fields.isShared(write)
              && !Suppression.on(method)
              && found.add(new Found(method, write.field()))) {
            report.add(
                DiagnosticName.SHARED_STATE,
                Origin.of(method),
                endpoint.method(),
                (write.element() ? "elements of field '" : "field '") + write.field() + "'",
                method.equals(endpoint.element()) ? "" : " in " + reached.name() + "()",
                calls(endpoint, app));
          }
        }
      }
    }
  }

  /** What is said once, whatever else leads to it. */
  private record Found(ExecutableElement method, String field) {}
}
