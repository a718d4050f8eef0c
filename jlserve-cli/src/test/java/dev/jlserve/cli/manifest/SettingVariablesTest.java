package dev.jlserve.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingVariablesTest {

  private static String text(String name, String otherwise, boolean secret) {
    return SettingVariables.text(
        "greeter",
        List.of(
            new Setting(
                name, "String", "text", false, Optional.of(otherwise), secret, "A \u0080.")));
  }

  private static String variable(String otherwise) {
    return text("PROMPT", otherwise, false).lines().toList().getLast();
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "N", "YES", "No", "ON", "off", "True", "FALSE", "null"})
  void aNameThatYamlTakesForAnotherValueIsQuoted(String name) {
    assertThat(text(name, "3", false)).endsWith("- {name: \"" + name + "\", value: \"3\"}\n");
    assertThat(text(name, "3", true))
        .contains("- name: \"" + name + "\"\n", "key: \"" + name + "\", optional: true}");
  }

  /** Kubernetes replaces {@code $(NAME)}, and takes {@code $$} for {@code $}. */
  @Test
  void aDollarStaysOne() {
    assertThat(variable("$5 and 5$")).isEqualTo("- {name: PROMPT, value: \"$5 and 5$\"}");
    assertThat(variable("$(N) $$ $$$(N)"))
        .isEqualTo("- {name: PROMPT, value: \"$$(N) $$$ $$$$$$(N)\"}");
  }

  /** The server reads a variable without it, and an empty one as not set. */
  @Test
  void aDefaultKeepsItsWhiteSpace() {
    assertThat(text("PROMPT", "query: ", false))
        .isEqualTo(
            "# Optional: text. A ?. Empty keeps the default, which has white space around it.\n"
                + "- {name: PROMPT, value: \"\"}\n");
    assertThat(variable("a query")).isEqualTo("- {name: PROMPT, value: \"a query\"}");
  }

  @Test
  void whatYamlForbidsIsEscaped() {
    assertThat(variable("\"\\\t\u007f\u0085\u00a0\u2028\ufeffé😀"))
        .isEqualTo("- {name: PROMPT, value: \"\\\"\\\\\\t\\u007f\\u0085\u00a0\\u2028\\ufeffé😀\"}");
  }
}
