package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.value.Printable;

/** An app's name fits on one line. */
public final class AppName implements AppRule {

  private static final int MAX_CHARACTERS = 100;

  @Override
  public void check(AppModel app, Report report) {
    String name = app.name();
    int characters = name.codePointCount(0, name.length());
    if (name.isBlank()) {
      say(app, report, "is blank", "Remove it to use the class's name");
    } else if (!name.codePoints().allMatch(Printable::is)) {
      say(app, report, "holds a line break or a control character", "Remove that");
    } else if (characters > MAX_CHARACTERS) {
      say(app, report, "has " + characters + " characters", "Shorten it");
    }
  }

  private static void say(AppModel app, Report report, String found, String edit) {
    report.add(DiagnosticName.APP_NAME, app.annotation().member("name"), found, edit);
  }
}
