package dev.jlserve.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** None of these would end within a lifetime, or within the time that a call has. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatternMatchTest {

  /** Each {@code a} may end any of the twelve groups. */
  private static final Pattern SLOW = Pattern.compile("(.*a){12}");

  @Test
  void aTextForWhichAPatternTakesTooLongDoesNotMatch() {
    assertThat(PatternMatch.matches(SLOW, "a".repeat(60) + "!")).isFalse();
    assertThat(PatternMatch.matches(Pattern.compile("(x+x+)+y"), "x".repeat(60))).isFalse();
  }

  @Test
  void theSamePatternTakesAllOtherTexts() {
    assertThat(PatternMatch.matches(SLOW, "a".repeat(12))).isTrue();
    assertThat(PatternMatch.matches(SLOW, "a".repeat(11))).isFalse();
  }

  @Test
  void longTextsHaveAsManyStepsAsTheyNeed() {
    String text = "word-7, ".repeat(1 << 20);

    assertThat(PatternMatch.matches(Pattern.compile("[a-z0-9, -]*"), text)).isTrue();
    assertThat(PatternMatch.matches(Pattern.compile("(?s).*"), text)).isTrue();
    assertThat(PatternMatch.matches(Pattern.compile("(?:one|two|word-\\d, )*+"), text)).isTrue();
  }

  @Test
  void anInterruptEndsAMatchInALongText() {
    Thread.currentThread().interrupt();

    assertThat(PatternMatch.matches(Pattern.compile("(?s).*"), "a".repeat(1 << 20))).isFalse();
  }

  @Test
  void aTextThatOverflowsTheStackDoesNotMatch() {
    assertThat(PatternMatch.matches(Pattern.compile("(?:a|b)*"), "ab".repeat(1 << 20))).isFalse();
  }

  @Test
  void flagsAndLookaroundsReadTheWholeText() {
    assertThat(PatternMatch.matches(Pattern.compile("é", Pattern.CANON_EQ), "e\u0301")).isTrue();
    assertThat(PatternMatch.matches(Pattern.compile("(?=.*\\d)(?<!x)\\w+$"), "abc7")).isTrue();
  }
}
