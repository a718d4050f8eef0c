package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsStandBetweenSpacesAndQuotesHoldThemTogether() {
    assertThat(Words.of("  -p 9000  --name='my app' --host \"a b\"c ''"))
        .containsExactly("-p", "9000", "--name=my app", "--host", "a bc", "");
  }

  @Test
  void anEmptyLineHasNone() {
    assertThat(Words.of(null)).isEmpty();
    assertThat(Words.of(" ")).isEmpty();
  }
}
