package dev.jlserve.server.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1994-11-06T08:49:37Z | Sun, 06 Nov 1994 08:49:37 GMT",
        "2026-12-31T23:59:59.999Z | Thu, 31 Dec 2026 23:59:59 GMT",
        "2027-09-01T00:00:00Z | Wed, 01 Sep 2027 00:00:00 GMT",
      })
  void isOfTheOneFormat(Instant moment, String text) {
    assertThat(DateHeader.text(moment)).isEqualTo(text);
  }
}
