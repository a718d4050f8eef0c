package dev.jlserve.processor.validate.setting;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.SettingsModel;
import dev.jlserve.processor.rule.AppRule;

/** A secret does not stand in the source. */
public final class SecretDefault implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    app.settings().ifPresent(settings -> check(settings, report));
  }

  private static void check(SettingsModel settings, Report report) {
    for (ComponentModel component : settings.record().components()) {
      if (settings.secret(component).isPresent()) {
        component
            .presence()
            .given()
            .ifPresent(
                given ->
                    report.addUsed(
                        DiagnosticName.SECRET_DEFAULT,
                        given.origin(),
                        settings.use(),
                        component.name(),
                        settings.record().element().getSimpleName()));
      }
    }
  }
}
