package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.LifecycleRule;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method has no type parameters. */
public final class LifecycleGeneric implements LifecycleRule {

  @Override
  public void check(ExecutableElement method, Report report) {
    if (!method.getTypeParameters().isEmpty()) {
      report.add(DiagnosticName.LIFECYCLE_GENERIC, Origin.of(method), method.getSimpleName());
    }
  }
}
