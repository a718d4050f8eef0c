package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;

/** A map's keys are JSON names. */
public final class MapKey implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    if (component.record().settings()) {
      return;
    }
    for (TypeUse use : component.component().use().within().toList()) {
      use.shape()
          .mapKey()
          .filter(key -> !isName(key))
          .ifPresent(key -> say(key, use, component, report));
    }
  }

  private static void say(TypeShape key, TypeUse map, UsedComponent component, Report report) {
    String value = Names.of(map.shape().items().get(0).shape());
    component.report(report, DiagnosticName.MAP_KEY, component.named(Names.of(key), value));
  }

  private static boolean isName(TypeShape key) {
    return key.isUnresolved() || key.enumeration().isPresent() || key.is(ScalarKind.STRING);
  }
}
