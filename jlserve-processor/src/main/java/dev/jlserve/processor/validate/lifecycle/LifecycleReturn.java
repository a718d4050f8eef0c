package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.LifecycleRule;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A lifecycle method returns nothing. */
public final class LifecycleReturn implements LifecycleRule {

  @Override
  public void check(ExecutableElement method, Report report) {
    TypeMirror type = method.getReturnType();
    if (type.getKind() != TypeKind.VOID && type.getKind() != TypeKind.ERROR) {
      report.add(
          DiagnosticName.LIFECYCLE_RETURN,
          Origin.of(method),
          method.getSimpleName(),
          WrittenType.of(type));
    }
  }
}
