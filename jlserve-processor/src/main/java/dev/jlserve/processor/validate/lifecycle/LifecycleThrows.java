package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.LifecycleRule;
import dev.jlserve.processor.rule.Throwing;
import javax.lang.model.element.ExecutableElement;

/** A lifecycle method throws exceptions only. */
public final class LifecycleThrows implements LifecycleRule {

  @Override
  public void check(ExecutableElement method, Report report) {
    Throwing.beyondException(method)
        .forEach(
            thrown ->
                report.add(
                    DiagnosticName.LIFECYCLE_THROWS,
                    Origin.of(method),
                    method.getSimpleName(),
                    WrittenType.of(thrown)));
  }
}
