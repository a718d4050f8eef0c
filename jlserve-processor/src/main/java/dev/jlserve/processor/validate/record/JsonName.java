package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.UsedRecord;
import java.util.HashMap;
import java.util.Map;

/** The JSON names of a record's components differ. */
public final class JsonName implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.ofEndpoints(app)) {
      Map<String, String> seen = new HashMap<>();
      for (ComponentModel component : record.record().components()) {
        String first = seen.putIfAbsent(component.json(), component.name());
        if (first != null) {
          report.addUsed(
              DiagnosticName.JSON_NAME,
              component.origin(),
              record.use(),
              first,
              component.name(),
              record.name(),
              component.json());
        }
      }
    }
  }
}
