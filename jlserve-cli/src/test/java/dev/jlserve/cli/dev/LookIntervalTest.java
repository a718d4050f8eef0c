package dev.jlserve.cli.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookIntervalTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.0001S, PT0S, 10", // a save a moment ago
    "PT0.0001S, PT10S, 10",
    "PT0.0001S, PT30S, 30",
    "PT0.0001S, PT50S, 50",
    "PT0.0001S, PT8H, 50", // over night
    "PT0.003S, PT0S, 90", // thousands of files
    "PT0.003S, PT8H, 90",
  })
  void restsLongerWhereNobodySavesOrWhereLookingTakesLong(
      Duration look, Duration quiet, long milliseconds) {
    assertThat(LookInterval.after(look, quiet)).hasMillis(milliseconds);
  }
}
