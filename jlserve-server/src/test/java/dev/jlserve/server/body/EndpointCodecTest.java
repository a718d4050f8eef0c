package dev.jlserve.server.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What long bodies cost while they are read, and after. */
@Timeout(60)
class EndpointCodecTest {

  private static final CompleteResponse OK = CompleteResponse.json(Status.OK_200, new byte[0]);

  private final BodyIntake intake = new BodyIntake(10 << 20, 0, false);

  private static RequestBody body(int length) {
    String json = "{\"text\":\"" + "a".repeat(length) + "\"}";
    return new RequestBody.Json(json.getBytes(StandardCharsets.UTF_8));
  }

  private <I, O> Response respond(EndpointBinding<?, I, O> binding, RequestBody body)
      throws Exception {
    return new EndpointCodec<>(binding, intake.within(1 << 20).room())
        .respond(
            body,
            input -> {
              assertThat(body.length()).as("bytes that are held").isZero();
              return OK;
            });
  }

  private Response respond(RequestBody body) throws Exception {
    return respond(new ScriptedApp(1, 1).with("/a", (a, text) -> text).endpoints().get(0), body);
  }

  @Test
  void theBytesAreFreeWhileTheEndpointWorks() throws Exception {
    RequestBody body = body(100);
    assertThat(body.length()).isEqualTo(111);
    assertThat(respond(body)).isSameAs(OK);
  }

  @Test
  void endpointsShareTheRoomForReading() throws Exception {
    Future<Response> waiting =
        intake
            .room()
            .read(
                ReadingRoom.SHORT + 1,
                () -> {
                  FutureTask<Response> response = new FutureTask<>(() -> respond(body(100_000)));
                  Thread reading = Thread.ofPlatform().start(response);
                  while (reading.getState() != Thread.State.WAITING) {
                    assertThat(response.isDone()).as("read beside another").isFalse();
                    Thread.onSpinWait();
                  }
                  return response;
                });
    assertThat(waiting.get(30, TimeUnit.SECONDS)).isSameAs(OK);
  }
}
