package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Lifecycle;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.ShapeSupport;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An endpoint that batches takes and returns lists, and its numbers make sense together. */
public final class EndpointBatch implements AppRule {

  private static final String LARGEST = "maxBatch";
  private static final String DELAY = "maxDelayMillis";
  private static final int MINUTE = 60_000;

  /** Whether it takes and returns lists, as a batch does, or says that it is one. */
  static boolean isMeant(EndpointModel endpoint) {
    boolean lists =
        endpoint.parameters().size() == 1
            && EndpointModel.listed(endpoint.parameters().get(0)).isPresent()
            && EndpointModel.listed(endpoint.result()).isPresent();
    return lists || endpoint.isBatch();
  }

  @Override
  public void check(AppModel app, Report report) {
    for (EndpointModel endpoint : app.endpoints()) {
      if (Lifecycle.named(endpoint.method()).isEmpty()) {
        checkDelay(endpoint, report);
        if (endpoint.isBatch()) {
          checkSize(app, endpoint, report);
          checkTypes(endpoint, report);
        } else if (isMeant(endpoint)) {
          say(
              report,
              endpoint.origin(),
              "endpoint '" + endpoint.method() + "' takes and returns lists, but has no maxBatch",
              "that says how many requests a call takes at most",
              "Write '@Endpoint(maxBatch = 8)'");
        }
      }
    }
  }

  private static void checkDelay(EndpointModel endpoint, Report report) {
    Origin at = endpoint.annotation().member(DELAY);
    int delay = endpoint.maxDelayMillis();
    if (delay < 0 || delay >= MINUTE) {
      say(
          report,
          at,
          "maxDelayMillis is " + delay,
          "0 waits for nobody, and a request is answered within a minute",
          "Write 0 to " + (MINUTE - 1));
    } else if (!endpoint.isBatch() && endpoint.annotation().written(DELAY) != null) {
      say(
          report,
          at,
          "maxDelayMillis is set without maxBatch",
          "it says how long a batch waits to be full",
          "Add 'maxBatch = 8', or remove 'maxDelayMillis'");
    }
  }

  private static void checkSize(AppModel app, EndpointModel endpoint, Report report) {
    Origin at = endpoint.annotation().member(LARGEST);
    if (endpoint.maxBatch() < 0) {
      say(
          report,
          at,
          "maxBatch is " + endpoint.maxBatch(),
          "0 means no batching, and 1 or more how many requests a call takes at most",
          "Write 0 or more");
    } else if (endpoint.maxBatch() > app.queue() && app.queue() >= 0) {
      say(
          report,
          at,
          "maxBatch is " + endpoint.maxBatch() + ", and the app's queue is " + app.queue(),
          "while one batch runs, the next could not be full",
          "Write 'queue = " + endpoint.maxBatch() + "' or more in @JLServeApp");
    }
  }

  private static void checkTypes(EndpointModel endpoint, Report report) {
    if (endpoint.isStream()) {
      saySignature(endpoint, report, endpoint.origin(), "returns a stream", "Remove 'maxBatch'");
      return;
    }
    if (!endpoint.element().getTypeParameters().isEmpty()) {
      return;
    }
    if (endpoint.parameters().stream().map(TypeShape::isBody).toList().equals(List.of(true))
        && endpoint.result().isBody()) {
      saySignature(
          endpoint,
          report,
          endpoint.origin(),
          "takes one input and returns one output",
          "Take 'List<"
              + Names.of(endpoint.parameters().get(0))
              + ">' and return 'List<"
              + Names.of(endpoint.result())
              + ">', or remove 'maxBatch'");
      return;
    }
    if (endpoint.parameters().size() != 1) {
      saySignature(
          endpoint,
          report,
          endpoint.origin(),
          "takes " + Names.parameters(endpoint.element()),
          "Take one parameter, such as 'List<In> inputs'");
    } else if (isWrong(endpoint.parameters().get(0))) {
      VariableElement parameter = endpoint.element().getParameters().get(0);
      saySignature(
          endpoint,
          report,
          Origin.of(parameter),
          "takes " + Names.parameters(endpoint.element()),
          edit("Take", endpoint.parameters().get(0), parameter.asType()));
    }
    if (isWrong(endpoint.result()) && !endpoint.isBinary()) {
      TypeMirror type = endpoint.element().getReturnType();
      saySignature(
          endpoint,
          report,
          endpoint.origin(),
          "returns "
              + (type.getKind() == TypeKind.VOID ? "nothing" : "'" + WrittenType.of(type) + "'"),
          edit("Return", endpoint.result(), type));
    }
  }

  private static boolean isWrong(TypeShape shape) {
    return EndpointModel.listed(shape).isEmpty() && !ShapeSupport.isUnresolved(shape);
  }

  private static String edit(String verb, TypeShape shape, TypeMirror type) {
    Optional<TypeShape> annotated =
        EndpointModel.listElement(shape).map(TypeUse::shape).filter(TypeShape::isBody);
    if (annotated.isPresent()) {
      String element = Names.of(annotated.get());
      return verb + " 'List<" + element + ">' without an annotation on '" + element + "'";
    }
    return shape.isBody()
        ? verb + " 'List<" + WrittenType.of(type) + ">', or remove 'maxBatch'"
        : verb
            + " a List of a record, such as 'List<"
            + (verb.equals("Take") ? "In" : "Out")
            + ">'";
  }

  private static void saySignature(
      EndpointModel endpoint, Report report, Origin at, String found, String edit) {
    String what = "endpoint '" + endpoint.method() + "' has maxBatch and " + found;
    say(
        report,
        at,
        what,
        "a batch is a List of a record or sealed interface, as are its answers",
        edit);
  }

  private static void say(Report report, Origin at, String found, String expected, String edit) {
    report.add(DiagnosticName.ENDPOINT_BATCH, at, found, expected, edit);
  }
}
