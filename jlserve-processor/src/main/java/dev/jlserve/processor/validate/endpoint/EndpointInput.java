package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.ShapeSupport;
import javax.lang.model.element.VariableElement;

/** An endpoint takes exactly one record, or a sealed interface of records. */
public final class EndpointInput implements EndpointRule {

  private static final String FROM_NOTHING =
      "Declare one, such as 'record In(String text) {}', and take 'In in'";

  @Override
  public void check(EndpointModel endpoint, Report report) {
    if (EndpointBatch.isMeant(endpoint)) {
      return;
    }
    switch (endpoint.parameters().size()) {
      case 0 -> say(endpoint, report, endpoint.origin(), FROM_NOTHING);
      case 1 -> checkOnly(endpoint, report);
      default ->
          say(endpoint, report, endpoint.origin(), "Put " + names(endpoint) + " into one record");
    }
  }

  private static void checkOnly(EndpointModel endpoint, Report report) {
    TypeShape shape = endpoint.parameters().get(0);
    VariableElement parameter = endpoint.element().getParameters().get(0);
    if (!shape.isBody() && !ShapeSupport.isUnresolved(shape) && !isGeneric(endpoint)) {
      String edit = RecordAdvice.input(parameter, shape);
      say(endpoint, report, Origin.of(parameter), edit);
    }
  }

  /** What a type parameter stands for is not known; the type parameter itself is the mistake. */
  private static boolean isGeneric(EndpointModel endpoint) {
    return !endpoint.element().getTypeParameters().isEmpty();
  }

  private static String names(EndpointModel endpoint) {
    return Names.list(Names.parameterNames(endpoint.element()));
  }

  private static void say(EndpointModel endpoint, Report report, Origin at, String edit) {
    String found = Names.parameters(endpoint.element());
    report.add(DiagnosticName.ENDPOINT_INPUT, at, endpoint.method(), found, edit);
  }
}
