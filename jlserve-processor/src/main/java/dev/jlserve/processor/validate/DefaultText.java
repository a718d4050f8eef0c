package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.value.DefaultConversion;

/** A default converts to the component's type. */
final class DefaultText implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    TypeShape shape = component.component().use().shape();
    // An Optional and a type without a place in JSON are mistakes of their own.
    if (component.component().presence() instanceof Presence.Default given
        && !(shape instanceof TypeShape.OptionalOf)
        && Shapes.isSupported(shape)
        && !Shapes.isUnresolved(shape)
        && DefaultConversion.of(shape, given.text()) instanceof DefaultConversion.Failed failed) {
      component.reportAt(
          given.origin(),
          report,
          DiagnosticName.DEFAULT_TEXT,
          given.text(),
          component.component().name(),
          component.record().name(),
          failed.reason(),
          edit(shape));
    }
  }

  private static String edit(TypeShape shape) {
    if (shape instanceof TypeShape.Free) {
      return "Write JSON";
    }
    return shape instanceof TypeShape.Scalar || shape instanceof TypeShape.Enumeration
        ? "Write one of those"
        : "Remove @DefaultValue";
  }
}
