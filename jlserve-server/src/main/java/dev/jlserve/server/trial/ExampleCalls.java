package dev.jlserve.server.trial;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.StreamBinding;
import java.time.Duration;
import java.util.List;

/** Sends endpoints their examples, one after the other, and tells how each was answered. */
public final class ExampleCalls {

  private static final int GATEWAY_TIMEOUT = 504;

  /** What a response may take beyond the deadline, which the server itself holds. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final int port;
  private final Duration deadline;
  private final ValidationSteps steps;

  public ExampleCalls(int port, Duration deadline, ValidationSteps steps) {
    this.port = port;
    this.deadline = deadline;
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
        PlainCall.Reply reply =
            steps.during(step, () -> PlainCall.post(port, path, body, deadline.plus(GRACE)));
        if (endpoint instanceof StreamBinding) {
          reply = reply.orError();
        }
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
}
