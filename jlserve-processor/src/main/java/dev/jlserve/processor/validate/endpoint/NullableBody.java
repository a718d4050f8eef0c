package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Nullness;
import dev.jlserve.processor.rule.EndpointRule;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What an endpoint takes and returns is never null, nor is an item of its stream. */
public final class NullableBody implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    ExecutableElement method = endpoint.element();
    String name = "endpoint '" + endpoint.method() + "'";
    TypeMirror returned = method.getReturnType();
    if (isNullable(method, returned)) {
      say(
          method,
          "the answer of " + name,
          "a null answer is a 500",
          "Remove it, and throw an HttpStatusException where there is no answer",
          report);
    }
    if (endpoint.isStream()
        && Nullness.isNullable(((DeclaredType) returned).getTypeArguments().get(0))) {
      say(
          method,
          "the items of " + name,
          "a null item ends the stream with an error",
          "Remove it, and leave such items out",
          report);
    }
    for (VariableElement parameter : method.getParameters()) {
      if (isNullable(parameter, parameter.asType())) {
        String taken = "parameter '" + parameter.getSimpleName() + "' of " + name;
        say(parameter, taken, "each request has a body", "Remove it", report);
      }
    }
  }

  /** What is written before an array stands on its innermost type. */
  private static boolean isNullable(Element declaration, TypeMirror type) {
    TypeMirror innermost = type;
    while (innermost.getKind() == TypeKind.ARRAY) {
      innermost = ((ArrayType) innermost).getComponentType();
    }
    return Nullness.isNullable(declaration)
        || Nullness.isNullable(type)
        || Nullness.isNullable(innermost);
  }

  private static void say(Element at, String what, String reason, String edit, Report report) {
    Origin origin =
        Nullness.mark(at.getAnnotationMirrors())
            .map(mark -> Origin.of(at, mark))
            .orElseGet(() -> Origin.of(at));
    report.add(DiagnosticName.NULLABLE_PLACE, origin, what, reason, edit);
  }
}
