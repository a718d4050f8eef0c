package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestLinesTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private String line(boolean colors, int status, @Nullable Response response) {
    new RequestLines(new PrintStream(printed, true, UTF_8), colors)
        .print(
            CurrentRequest.of(
                HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", Method.POST, "/greet", false),
                WritableHeaders.create()),
            status,
            1_250_000,
            response);
    return printed.toString(UTF_8);
  }

  private static Response refused(String json) {
    return CompleteResponse.json(CompleteResponse.UNPROCESSABLE, json.getBytes(UTF_8));
  }

  @Test
  void ofAClientThatHasGone() {
    assertThat(line(false, 499, null)).isEqualTo("POST /greet 499 1.3 ms\n");
  }

  @Test
  void ofARefusedBodyHasTheFirstReason() {
    String body =
        """
        {"detail":[{"type":"missing","loc":["body","texts",2,"name"],"msg":"Field required","input":{"a":[1]}},
        {"type":"x","loc":["body"],"msg":"other"}]}""";
    assertThat(line(false, 422, refused(body)))
        .isEqualTo("POST /greet 422 1.3 ms  texts.2.name: Field required\n");
  }

  @Test
  void aReasonMovesNoCursor() {
    assertThat(
            line(
                false,
                422,
                refused(
                    "{\"detail\":[{\"loc\":[\"body\",\"a\\u001b[2J\"],\"msg\":\"no\\nwhere\"}]}")))
        .isEqualTo("POST /greet 422 1.3 ms  a?[2J: no?where\n");
  }

  @Test
  void ofA422OfTheAppsOwnHasNone() {
    assertThat(line(false, 422, refused("{\"detail\":\"no such model\"}")))
        .isEqualTo("POST /greet 422 1.3 ms\n");
  }

  @Test
  void statusesHaveColors() {
    assertThat(line(true, 200, null)).isEqualTo("POST /greet \u001b[32m200\u001b[0m 1.3 ms\n");
    printed.reset();
    assertThat(line(true, 503, null)).contains("\u001b[31m503");
  }

  @Test
  void ofABatchHasItsSize() {
    Response batched =
        new Response() {
          @Override
          public Status status() {
            return Status.OK_200;
          }

          @Override
          public void send(ServerRequest request, ServerResponse response) {}

          @Override
          public void release() {}

          @Override
          public int batchSize() {
            return 4;
          }
        };
    assertThat(line(false, 200, batched)).isEqualTo("POST /greet 200 1.3 ms, batch of 4\n");
  }
}
