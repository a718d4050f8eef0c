package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Methods of a record check its components together, once the record is made. */
class CrossChecksTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record Range(int from, int to) {
            @AssertTrue(message = "from is above to") boolean isOrdered() { return from <= to; }
            @AssertFalse boolean isEmpty() { return from == to; }
          }
          record In(Range own, List<Range> all) {}
          """);

  @Test
  void whatFitsTogetherIsTaken() {
    String body = "{\"own\":{\"from\":1,\"to\":2},\"all\":[]}";

    assertThat(APP.post(body)).isEqualTo(body);
  }

  @Test
  void whatDoesNotIsAViolationAtItsRecord() {
    String answer =
        APP.post(
            "{\"own\":{\"from\":5,\"to\":1},\"all\":[{\"from\":1,\"to\":2},{\"from\":3,\"to\":3}]}");

    assertThat(Errors.in(answer))
        .containsExactly(
            "[\"body\",\"own\"] value_error: from is above to",
            "[\"body\",\"all\",1] value_error: Value error, isEmpty() should be false");
    assertThat(answer).contains("\"input\":{\"from\":5,\"to\":1}");
  }

  @Test
  void aRecordWithAViolationIsNotChecked() {
    assertThat(Errors.in(APP.post("{\"own\":{\"from\":5},\"all\":[]}")))
        .containsExactly("[\"body\",\"own\",\"to\"] missing: Field required");
  }
}
