package dev.jlserve.server.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Endpoints that are sent their examples. */
class ExampleCallsTest {

  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final List<String> told = new ArrayList<>();

  private final ValidationSteps.Listener listener =
      new ValidationSteps.Listener() {
        @Override
        public void begins(String step) {}

        @Override
        public void answered(String path, int number, int status, String body) {
          told.add(path + " " + number + ": " + status + body);
        }

        @Override
        public void unexampled(String path) {
          told.add(path);
        }
      };

  private void call(ScriptedApp app) {
    HttpSettings settings = HttpSettings.loopback(HttpLimits.DEFAULT);
    AppServer server = AppStart.open(app, new Object(), "{}".getBytes(), settings, error -> {});
    try {
      ValidationSteps steps = new ValidationSteps(listener, new ExitGuard(message -> {}));
      new ExampleCalls(server, DEADLINE, DEADLINE, steps).all(app.endpoints());
    } finally {
      server.stop();
    }
  }

  @Test
  void aStreamWithoutAnEndIsLeftAndHasEndedBeforeTheNextExample() {
    AtomicInteger items = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    ScriptedApp app =
        new ScriptedApp(1, 0)
            .withStream(
                "/ticks",
                text ->
                    Stream.generate(
                            () -> {
                              if (items.incrementAndGet() > 200_000) {
                                throw new IllegalStateException("read on");
                              }
                              return text;
                            })
                        .onClose(closed::incrementAndGet))
            .with("/closed", (a, text) -> "" + closed.get())
            .examples("/ticks", List.of("{\"text\":\"a\"}", "{}", "{\"text\":\"b\"}"))
            .examples("/closed", List.of("{\"text\":\"a\"}"));
    call(app);
    assertThat(told)
        .extracting(line -> line.replaceFirst("\\{.*", ""))
        .containsExactly("/ticks 1: 200", "/ticks 2: 422", "/ticks 3: 200", "/closed 1: 200");
    assertThat(closed).hasValue(2);
  }
}
