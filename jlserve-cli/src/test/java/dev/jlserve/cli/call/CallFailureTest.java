package dev.jlserve.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFailureTest {

  private static HttpHeaders headers(Map<String, List<String>> headers) {
    return HttpHeaders.of(headers, (name, value) -> true);
  }

  private static String message(int status, String body) {
    return new CallFailure("/greet", status, body).message(headers(Map.of()), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "500 | {\"detail\":\"no model\"} | POST /greet responded 500: no model",
        "409 | {\"detail\":{\"a\":1}} | POST /greet responded 409: {\"a\":1}",
        "502 | <h1>Bad Gateway</h1> | POST /greet responded 502: <h1>Bad Gateway</h1>",
        "400 | {\"error\":1} | POST /greet responded 400: {\"error\":1}",
        "503 | `` | POST /greet responded 503",
        "422 | {\"detail\":[{\"loc\":[\"body\",\"tags\",0],\"msg\":\"too short\"}]} | POST /greet"
            + " responded 422: tags.0: too short",
        "422 | {\"detail\":[{\"loc\":[\"body\"],\"msg\":\"JSON decode error\"}]} | POST /greet"
            + " responded 422: JSON decode error",
        "422 | {\"detail\":[\"x\"]} | POST /greet responded 422: x",
        "401 | `` | POST /greet responded 401; set JLSERVE_API_KEY to a key of the server",
      })
  void theMessageHasTheDetail(int status, String body, String message) {
    assertThat(message(status, body)).isEqualTo(message);
  }

  @Test
  void eachViolationHasALine() {
    assertThat(
            message(
                422,
                "{\"detail\":[{\"loc\":[\"body\",\"a\"],\"msg\":\"A\"},{\"loc\":[\"body\",\"b\"],\"msg\":\"B\"}]}"))
        .isEqualTo("POST /greet responded 422:\n  a: A\n  b: B");
  }

  @Test
  void theHeadersSayMore() {
    HttpHeaders headers =
        headers(Map.of("Retry-After", List.of("5"), "X-Request-Id", List.of("0f3a")));
    assertThat(new CallFailure("/a", 503, "").message(headers, false))
        .isEqualTo("POST /a responded 503; retry after 5 s (request 0f3a)");
    assertThat(new CallFailure("/a", 401, "").message(headers(Map.of()), true))
        .isEqualTo("POST /a responded 401; the server does not know the key in JLSERVE_API_KEY");
    assertThat(
            new CallFailure("/a", 308, "")
                .message(headers(Map.of("Location", List.of("https://b/a"))), true))
        .isEqualTo("POST /a responded 308; call https://b/a");
  }

  @Test
  void whatATerminalObeysIsNotPrinted() {
    assertThat(message(500, "\033[2J\u009bx\u202e\r\0")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }
}
