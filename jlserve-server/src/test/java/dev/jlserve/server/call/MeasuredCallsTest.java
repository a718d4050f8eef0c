package dev.jlserve.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.body.EndpointCodec;
import dev.jlserve.server.body.JsonExchange;
import dev.jlserve.server.body.ReadingRoom;
import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.log.BackgroundLog;
import dev.jlserve.server.metrics.Metrics;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.StreamBinding;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is measured as a call: what reaches the app's method, and nothing else. */
class MeasuredCallsTest {

  private static final long LATER = TimeUnit.HOURS.toNanos(1);

  private final Admission admission = new Admission(1, new QueueSlots(1), new CallWatch());

  private static <I, O> Exchange<I, O> body(EndpointBinding<?, I, O> binding, String json) {
    RequestBody body = new RequestBody.Json(json.getBytes(StandardCharsets.UTF_8));
    return new JsonExchange<>(new EndpointCodec<>(binding, new ReadingRoom(0)), body, () -> {});
  }

  /** A burst of bad requests says nothing of how long the next call will take. */
  private <I, O> void staysAsMeasured(EndpointBinding<?, I, O> binding, EndpointCalls<I, O> calls)
      throws Exception {
    long deadline = System.nanoTime() + LATER;
    assertThat(admission.enter(deadline)).isTrue();
    admission.leave(TimeUnit.SECONDS.toNanos(10));
    for (int i = 0; i < 50; i++) {
      for (String bad : new String[] {"{}", "nonsense", "{\"text\":1}"}) {
        assertThat(
                calls
                    .respond(body(binding, bad), deadline, new PatientRequester(), response -> {})
                    .status()
                    .code())
            .isEqualTo(422);
        assertThat(admission.isIdle()).isTrue();
      }
    }
    assertThat(admission.retryAfter(1)).isEqualTo(10);
  }

  @Test
  void badBodiesOfSingleCallsAreNone() throws Exception {
    ScriptedApp app = new ScriptedApp(1, 1).with("/a", (a, text) -> text);
    single(app.endpoints().get(0));
  }

  private <I, O> void single(EndpointBinding<Object, I, O> binding) throws Exception {
    EndpointCalls<I, O> calls =
        new SingleCalls<>(new Object(), binding, admission, new Metrics().of(binding));
    staysAsMeasured(binding, calls);
    Exchange<I, O> good = body(binding, "{\"text\":\"a\"}");
    assertThat(
            calls
                .respond(good, System.nanoTime() + LATER, new PatientRequester(), response -> {})
                .status()
                .code())
        .isEqualTo(200);
    assertThat(admission.isIdle()).isTrue();
    assertThat(admission.retryAfter(1)).isEqualTo(9);
  }

  @Test
  @SuppressWarnings("unchecked") // The app of the bindings is an object.
  void badBodiesOfStreamsAreNone() throws Exception {
    ScriptedApp app = new ScriptedApp(1, 1).withStream("/s", text -> Stream.of(text));
    StreamBinding<Object, ?, ?> binding = (StreamBinding<Object, ?, ?>) app.endpoints().get(0);
    stream(binding);
  }

  private <I, O> void stream(StreamBinding<Object, I, O> binding) throws Exception {
    ErrorResponses errors = new ErrorResponses(false, new BackgroundLog(), error -> {});
    staysAsMeasured(
        binding,
        new StreamCalls<>(new Object(), binding, admission, new Metrics().of(binding), errors));
  }
}
