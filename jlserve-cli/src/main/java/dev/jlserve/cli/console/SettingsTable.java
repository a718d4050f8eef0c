package dev.jlserve.cli.console;

import java.util.ArrayList;
import java.util.List;

/** The settings of an app for people, as a command's help shows options. */
final class SettingsTable {

  private static final int LONGEST_DEFAULT = 30;

  private SettingsTable() {}

  static List<String> lines(List<Setting> settings) {
    int name = settings.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    int presence = settings.stream().mapToInt(each -> presence(each).length()).max().orElse(0);
    List<String> lines = new ArrayList<>(List.of("Settings, read from environment variables:"));
    for (Setting each : settings) {
      String row = "  %-" + name + "s  %-" + presence + "s  %s";
      lines.add(
          row.formatted(
              each.name(), presence(each), each.expected() + (each.secret() ? "; a secret" : "")));
      if (!each.description().isEmpty()) {
        lines.add(row.formatted("", "", each.description()));
      }
    }
    return lines;
  }

  private static String presence(Setting setting) {
    return setting
        .otherwise()
        .map(text -> "default " + (text.isEmpty() ? "''" : clipped(text)))
        .orElse(setting.required() ? "required" : "optional");
  }

  private static String clipped(String text) {
    return text.length() > LONGEST_DEFAULT ? text.substring(0, LONGEST_DEFAULT) + "..." : text;
  }
}
