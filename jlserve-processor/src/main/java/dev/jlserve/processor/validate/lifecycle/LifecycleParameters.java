package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.LifecycleRule;
import dev.jlserve.processor.rule.Names;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method takes nothing. */
public final class LifecycleParameters implements LifecycleRule {

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
