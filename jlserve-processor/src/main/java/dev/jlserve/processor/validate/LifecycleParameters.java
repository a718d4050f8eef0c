package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method takes nothing. */
final class LifecycleParameters implements LifecycleRule {

  @Override
  public void check(ExecutableElement method, Report report) {
    if (!method.getParameters().isEmpty()) {
      report.add(
          DiagnosticName.LIFECYCLE_PARAMETERS,
          Origin.of(method),
          method.getSimpleName(),
          Names.parameters(method),
          Names.list(Names.parameterNames(method)));
    }
  }
}
