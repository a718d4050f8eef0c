package dev.jlserve.server.http;

import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** One health check: 200 while all is well, else 503. It passes no admission. */
public final class Health implements Route {

  private static final Header NO_STORE = HeaderValues.createCached("Cache-Control", "no-store");
  private static final CompleteResponse UP = status(Status.OK_200, "UP");
  private static final CompleteResponse DOWN = status(Status.SERVICE_UNAVAILABLE_503, "DOWN");

  private final BooleanSupplier holds;
  private volatile boolean up = true;

  /**
   * Creates it.
   *
   * @param holds what it fails without; asked at each request
   */
  public Health(BooleanSupplier holds) {
    this.holds = holds;
  }

  /** From now on it fails. */
  void fail() {
    up = false;
  }

  @Override
  public Method method() {
    return Method.GET;
  }

  /** Whoever asks for it, a balancer or an orchestrator, has no key. */
  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public CompleteResponse respond(ServerRequest request) {
    return up && holds.getAsBoolean() ? UP : DOWN;
  }

  private static CompleteResponse status(Status status, String text) {
    byte[] body = ("{\"status\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    return CompleteResponse.json(status, body, NO_STORE);
  }
}
