package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings are shown as the options of a command are. */
class SettingsTableTest {

  @Test
  void aRowASettingAndOneForItsDescription() {
    assertThat(
            SettingsTable.lines(
                List.of(
                    new Setting(
                        "API_KEY", "String", "text", true, Optional.empty(), true, "The key."),
                    new Setting(
                        "DEVICE", "Device", "'a' or 'b'", false, Optional.of("a"), false, ""),
                    new Setting("NOTE", "String", "text", false, Optional.of(""), false, ""),
                    new Setting(
                        "LONG", "String", "text", false, Optional.of("x".repeat(31)), false, ""),
                    new Setting(
                        "TOP", "OptionalInt", "a number", false, Optional.empty(), false, ""))))
        .containsExactly(
            "Settings, read from environment variables:",
            "  API_KEY  required                                   text; a secret",
            "                                                      The key.",
            "  DEVICE   default a                                  'a' or 'b'",
            "  NOTE     default ''                                 text",
            "  LONG     default " + "x".repeat(30) + "...  text",
            "  TOP      optional                                   a number");
  }
}
