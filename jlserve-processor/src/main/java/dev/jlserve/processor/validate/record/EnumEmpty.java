package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.UsedEnum;

/** An enum has a constant. */
public final class EnumEmpty implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    UsedEnum.all(app).stream()
        .filter(used -> used.shape().constants().isEmpty())
        .forEach(
            used ->
                used.component()
                    .report(
                        report, DiagnosticName.ENUM_EMPTY, used.component().named(used.name())));
  }
}
