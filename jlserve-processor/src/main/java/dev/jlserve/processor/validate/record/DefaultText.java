package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.ShapeSupport;
import dev.jlserve.processor.rule.UsedComponent;
import dev.jlserve.processor.value.DefaultConversion;

/** A default converts to the component's type. */
public final class DefaultText implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    TypeShape shape = component.component().use().shape();
    // An Optional and a type without a place in JSON are mistakes of their own.
    if (!shape.isOptional()
        && ShapeSupport.isSupported(shape)
        && !ShapeSupport.isUnresolved(shape)) {
      component
          .component()
          .presence()
          .given()
          .ifPresent(given -> check(given, shape, component, report));
    }
  }

  private static void check(
      Presence.Default given, TypeShape shape, UsedComponent component, Report report) {
    DefaultConversion.of(shape, given.text())
        .failure()
        .ifPresent(
            reason ->
                component.reportAt(
                    given.origin(),
                    report,
                    DiagnosticName.DEFAULT_TEXT,
                    given.text(),
                    component.component().name(),
                    component.record().name(),
                    reason,
                    edit(shape)));
  }

  private static String edit(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Free free -> "Write JSON";
      case TypeShape.Scalar scalar -> "Write one of those";
      case TypeShape.Enumeration enumeration -> "Write one of those";
      case TypeShape.Text text -> "Remove @DefaultValue";
      case TypeShape.Body body -> "Remove @DefaultValue";
      case TypeShape.Container container -> "Remove @DefaultValue";
      case TypeShape.OptionalOf optional -> "Remove @DefaultValue";
      case TypeShape.Refused refused -> "Remove @DefaultValue";
    };
  }
}
