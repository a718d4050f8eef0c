package dev.jlserve.processor.validate.setting;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.read.SettingsReader;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;
import javax.lang.model.element.RecordComponentElement;

/** Nothing that an endpoint takes or returns is secret: only settings are. */
public final class SecretPlace implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    if (component.record().settings()) {
      return;
    }
    SettingsReader.secret(
            component.record().record().element(),
            (RecordComponentElement) component.component().origin().element())
        .ifPresent(
            secret ->
                component.reportAt(
                    secret,
                    report,
                    DiagnosticName.ANNOTATION_PLACE,
                    "Secret",
                    Names.component(secret.element()),
                    "a component of the record that setup() takes"));
  }
}
