package dev.jlserve.processor.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.model.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LimitCheckTest {

  private static final Limit REGEX = new Limit.Regex("(a|b)*", List.of(), "");

  @Test
  void aTextThatIsTooLongForItsPatternDoesNotMatch() {
    assertThat(LimitCheck.admits(REGEX, "ab")).isTrue();
    assertThat(LimitCheck.admits(REGEX, "ab".repeat(1_000_000))).isFalse();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aTextThatTakesHoursToMatchDoesNotMatch() {
    Limit slow = new Limit.Regex("(.*a){20}", List.of(), "");

    assertThat(LimitCheck.admits(slow, "a".repeat(60) + "!")).isFalse();
  }

  @Test
  void noSampleIsMadeForAPatternOfVeryLongTexts() {
    assertThat(RegexSample.of("a{3}", 64)).contains("a".repeat(3));
    assertThat(RegexSample.of("a{2147483647}", 64)).isEmpty();
  }
}
