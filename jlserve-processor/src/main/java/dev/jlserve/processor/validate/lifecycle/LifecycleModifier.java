package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.LifecycleRule;
import dev.jlserve.processor.rule.Modifiers;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method is an instance method that the generated class can call. */
public final class LifecycleModifier implements LifecycleRule {

  @Override
  public void check(ExecutableElement method, Report report) {
    Modifiers.unwanted(method)
        .forEach(
            modifier ->
                report.add(
                    DiagnosticName.LIFECYCLE_MODIFIER,
                    Origin.of(method),
                    method.getSimpleName(),
                    modifier,
                    Modifiers.edit(modifier)));
  }
}
