package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;

/** A component that may be null is not a primitive. */
public final class NullablePrimitive implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    TypeShape shape = component.component().use().shape();
    if (component.component().use().nullable() && shape.type().isPrimitive()) {
      component.report(
          report,
          DiagnosticName.NULLABLE_PRIMITIVE,
          component.named(Names.of(shape), Names.of(shape.type().box())));
    }
  }
}
