package dev.jlserve.processor.validate.setting;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.UsedComponent;
import dev.jlserve.processor.rule.UsedRecord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Each setting has a variable of its own. Windows tells no case apart. */
public final class SettingDuplicate implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.all(app)) {
      if (record.settings()) {
        check(record, report);
      }
    }
  }

  private static void check(UsedRecord record, Report report) {
    Map<String, String> seen = new HashMap<>();
    for (ComponentModel component : record.record().components()) {
      String first = seen.putIfAbsent(component.json().toUpperCase(Locale.ROOT), component.name());
      if (first != null) {
        new UsedComponent(component, record)
            .report(
                report,
                DiagnosticName.SETTING_DUPLICATE,
                first,
                component.name(),
                record.name(),
                component.json());
      }
    }
  }
}
