package dev.jlserve.server.call;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static RequestBody body(String json) {
    return new RequestBody.Json(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A burst of bad requests says nothing of how long the next call will take. */
  private void staysAsMeasured(EndpointCalls calls) throws Exception {
    long deadline = System.nanoTime() + LATER;
    assertThat(admission.enter(deadline)).isTrue();
    admission.leave(TimeUnit.SECONDS.toNanos(10));
    for (int i = 0; i < 50; i++) {
      for (String bad : new String[] {"{}", "nonsense", "{\"text\":1}"}) {
        assertThat(calls.respond(body(bad), deadline, () -> false).status().code()).isEqualTo(422);
        assertThat(admission.isIdle()).isTrue();
      }
    }
    assertThat(admission.retryAfter(1)).isEqualTo(10);
  }

  @Test
  void badBodiesOfSingleCallsAreNone() throws Exception {
    ScriptedApp app = new ScriptedApp(1, 1).with("/a", (a, text) -> text);
    EndpointBinding<Object, ?, ?> binding = app.endpoints().get(0);
    EndpointCalls calls = single(binding);
    staysAsMeasured(calls);
    RequestBody good = body("{\"text\":\"a\"}");
    assertThat(calls.respond(good, System.nanoTime() + LATER, () -> false).status().code())
        .isEqualTo(200);
    assertThat(admission.isIdle()).isTrue();
    assertThat(admission.retryAfter(1)).isEqualTo(9);
  }

  private <I, O> EndpointCalls single(EndpointBinding<Object, I, O> binding) {
    return new SingleCalls<>(new Object(), binding, admission, new Metrics().of(binding));
  }

  @Test
  @SuppressWarnings("unchecked") // The app of the bindings is an object.
  void badBodiesOfStreamsAreNone() throws Exception {
    ScriptedApp app = new ScriptedApp(1, 1).withStream("/s", text -> Stream.of(text));
    StreamBinding<Object, ?, ?> binding = (StreamBinding<Object, ?, ?>) app.endpoints().get(0);
    staysAsMeasured(stream(binding));
  }

  private <I, O> EndpointCalls stream(StreamBinding<Object, I, O> binding) {
    ErrorResponses errors = new ErrorResponses(false, new BackgroundLog(), () -> {});
    return new StreamCalls<>(new Object(), binding, admission, new Metrics().of(binding), errors);
  }
}
