package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;

/** A map's keys are JSON names. */
final class MapKey implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    for (Use use : Shapes.within(component.component().use())) {
      if (use.shape() instanceof TypeShape.Mapping map && !isName(map.key())) {
        String key = Names.of(map.key());
        String value = Names.of(map.value().shape());
        component.report(report, DiagnosticName.MAP_KEY, component.named(key, value));
      }
    }
  }

  private static boolean isName(TypeShape key) {
    return key instanceof TypeShape.Unresolved
        || key instanceof TypeShape.Enumeration
        || (key instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.STRING);
  }
}
