package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts on which Java's regular expressions run out of stack, or of time. */
class LongTextsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          "record In(@Email String mail, @Pattern(regexp = \"(a|b)*\") String text) {}");

  private static String body(String mail, String text) {
    return "{\"mail\":\"" + mail + "\",\"text\":\"" + text + "\"}";
  }

  @Test
  void anAddressMayHaveAnyLength() {
    String labels = "a.".repeat(100_000);
    String taken = body("a@" + labels + "a", "ab");
    assertThat(APP.post(taken)).isEqualTo(taken);
    assertThat(APP.post(body("a@" + labels, "ab"))).contains("\"value_error\"");
  }

  @Test
  void whatCannotBeMatchedIsNoMatch() {
    assertThat(APP.post(body("a@b", "ab".repeat(100_000))))
        .startsWith(
            "{\"detail\":[{\"type\":\"string_pattern_mismatch\",\"loc\":[\"body\",\"text\"]");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatTakesHoursToMatchIsNoMatch() {
    CompiledApp<?> app =
        CompiledApp.echo("record In(@Pattern(regexp = \"(.*a){20}\") String text) {}");

    assertThat(app.post("{\"text\":\"" + "a".repeat(60) + "!\"}"))
        .startsWith(
            "{\"detail\":[{\"type\":\"string_pattern_mismatch\",\"loc\":[\"body\",\"text\"]");
  }
}
