package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.body.ClassBody;
import dev.jlserve.processor.body.FieldWrite;
import dev.jlserve.processor.body.MethodBodies;
import dev.jlserve.processor.body.MethodBody;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.processor.rule.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Calls that run at once do not write the same field. A warning: what it means, it cannot see. */
public final class SharedState implements AppRule {

  private final ProcessingEnvironment env;
  private final boolean off;

  public SharedState(ProcessingEnvironment env) {
    this.env = env;
    this.off = "off".equals(env.getOptions().get(RuleOptions.SHARED_STATE));
  }

  @Override
  public void check(AppModel app, Report report) {
    if (off || PermitPool.calls(app, app.endpoints()) <= 1 || Suppression.around(app.element())) {
      return;
    }
    MethodBodies.read(env, app.element())
        .ifPresent(body -> check(app, sharedWrites(app, body), report));
  }

  /** Those that no lock guards and nobody has said to be meant. */
  private static List<SharedWrite> sharedWrites(AppModel app, ClassBody body) {
    WritableFields fields = WritableFields.of(app.element());
    List<ExecutableElement> methods = ElementFilter.methodsIn(app.element().getEnclosedElements());
    List<SharedWrite> writes = new ArrayList<>();
    for (EndpointModel endpoint : app.endpoints()) {
      if (Suppression.on(endpoint.element())) {
        continue;
      }
      for (MethodBody reached : body.reachedFrom(endpoint.element())) {
        ExecutableElement method =
            methods.stream().filter(reached::isOf).findFirst().orElse(endpoint.element());
        for (FieldWrite write : reached.writes()) {
          if (fields.isShared(write) && !Suppression.on(method)) {
            writes.add(new SharedWrite(endpoint, method, write));
          }
        }
      }
    }
    return writes;
  }

  private static void check(AppModel app, List<SharedWrite> writes, Report report) {
    Set<Found> found = new HashSet<>();
    for (SharedWrite write : writes) {
      int calls = PermitPool.calls(app, List.of(write.endpoint()));
      if (calls > 1 && found.add(Found.of(write))) {
        report(write, "", calls, "set concurrency to 1", report);
      }
    }
    for (SharedWrite write : writes) {
      List<EndpointModel> writers =
          writes.stream().filter(write::isOfSameField).map(SharedWrite::endpoint).toList();
      EndpointModel other =
          writers.stream()
              .filter(each -> !PermitPool.of(each).equals(PermitPool.of(write.endpoint())))
              .findFirst()
              .orElse(null);
      if (other != null && found.add(Found.of(write))) {
        report(
            write,
            ", as endpoint '" + other.method() + "' does",
            PermitPool.calls(app, writers),
            "let both share the app's concurrency, set to 1",
            report);
      }
    }
  }

  private static void report(
      SharedWrite write, String other, int calls, String cure, Report report) {
    ExecutableElement method = write.method();
    String field = "field '" + write.write().field() + "'";
    report.add(
        DiagnosticName.SHARED_STATE,
        Origin.of(method),
        write.endpoint().method(),
        write.write().element() ? "elements of " + field : field,
        (method.equals(write.endpoint().element()) ? "" : " in " + method.getSimpleName() + "()")
            + other,
        calls,
        cure);
  }

  /** A write that an endpoint's calls do. */
  private record SharedWrite(EndpointModel endpoint, ExecutableElement method, FieldWrite write) {

    boolean isOfSameField(SharedWrite other) {
      return write.field().equals(other.write.field());
    }
  }

  /** What is said once, whatever else leads to it. */
  private record Found(ExecutableElement method, String field) {

    static Found of(SharedWrite write) {
      return new Found(write.method(), write.write().field());
    }
  }
}
