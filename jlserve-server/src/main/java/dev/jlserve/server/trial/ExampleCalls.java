package dev.jlserve.server.trial;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.StreamBinding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Sends endpoints their examples, one after the other, and tells how each was answered. */
public final class ExampleCalls {

  private static final int GATEWAY_TIMEOUT = 504;

  /** What a response may take beyond the deadline, which the server itself holds. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final AppServer server;
  private final Duration deadline;
  private final Duration streamTime;
  private final ValidationSteps steps;

  /**
   * Creates the calls of a server.
   *
   * @param deadline the server's
   * @param streamTime how long a stream is read that goes on
   */
  public ExampleCalls(
      AppServer server, Duration deadline, Duration streamTime, ValidationSteps steps) {
    this.server = server;
    this.deadline = deadline;
    this.streamTime = streamTime;
    this.steps = steps;
  }

  /**
   * Sends all examples of all endpoints.
   *
   * @throws AppFailure if one has no response, so that the next would find the app busy
   */
  public void all(List<? extends EndpointBinding<?, ?, ?>> endpoints) {
    for (EndpointBinding<?, ?, ?> endpoint : endpoints) {
      String path = endpoint.info().path();
      List<String> examples = endpoint.examples();
      if (examples.isEmpty()) {
        steps.unexampled(path);
      }
      for (int number = 1; number <= examples.size(); number++) {
        String body = examples.get(number - 1);
        String step = "example " + number + " of POST " + path;
        Reply reply =
            steps.during(
                step,
                () -> endpoint instanceof StreamBinding ? stream(path, body) : post(path, body));
        if (reply.status() == GATEWAY_TIMEOUT) {
          throw new AppFailure(
              step
                  + " has no answer after "
                  + deadline.toSeconds()
                  + " s, the deadline. To wait longer, set JLSERVE_DEADLINE to more seconds");
        }
        steps.answered(path, number, reply);
      }
    }
  }

  private Reply post(String path, String body) throws IOException {
    return PlainCall.post(server.port(), path, body, deadline.plus(GRACE));
  }

  /** The next example is to find the call ended that this one has left. */
  private Reply stream(String path, String body) throws IOException {
    Reply reply = PlainCall.stream(server.port(), path, body, deadline.plus(GRACE), streamTime);
    if (!server.awaitIdle(deadline)) {
      throw new IllegalStateException(
          "its stream has not ended " + deadline.toSeconds() + " s after its client had gone");
    }
    return reply;
  }
}
