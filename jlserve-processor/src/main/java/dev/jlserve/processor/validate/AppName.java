package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;

/** An app's name fits on one line. */
final class AppName implements AppRule {

  private static final int MAX_CHARACTERS = 100;

  @Override
  public void check(AppModel app, Report report) {
    String name = app.name();
    int characters = name.codePointCount(0, name.length());
    if (name.isBlank()) {
      say(app, report, "is blank", "Remove it to use the class's name");
    } else if (!name.codePoints().allMatch(AppName::isPrintable)) {
      say(app, report, "holds a line break or a control character", "Remove that");
    } else if (characters > MAX_CHARACTERS) {
      say(app, report, "has " + characters + " characters", "Shorten it");
    }
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void say(AppModel app, Report report, String found, String edit) {
    report.add(DiagnosticName.APP_NAME, app.annotation().member("name"), found, edit);
  }
}
