package dev.jlserve.processor.validate.setting;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;

/** A setting is one value, as an environment variable is one text. */
public final class SettingType implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    TypeShape shape = component.component().use().shape();
    if (component.record().settings()
        && !isSetting(component.component().use().present().shape())) {
      component.report(report, DiagnosticName.SETTING_TYPE, component.named(Names.of(shape)));
    }
  }

  private static boolean isSetting(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Simple simple -> true;
      case TypeShape.Unresolved unresolved -> true;
      case TypeShape.Unsupported unsupported -> false;
      case TypeShape.Body body -> false;
      case TypeShape.Container container -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Free free -> false;
    };
  }
}
