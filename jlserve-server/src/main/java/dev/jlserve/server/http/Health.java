package dev.jlserve.server.http;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
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

  private final BooleanSupplier holds;
  private final CompleteResponse good;
  private final CompleteResponse bad;
  private volatile boolean up = true;

  /**
   * Creates a check that answers UP or DOWN.
   *
   * @param holds what it fails without; asked at each request
   */
  public Health(BooleanSupplier holds) {
    this(holds, "{\"status\":\"UP\"}", "{\"status\":\"DOWN\"}");
  }

  /**
   * Creates one that says in its own words what it is about.
   *
   * @param holds what it fails without; asked at each request
   * @param good the JSON of a 200
   * @param bad the JSON of a 503
   */
  Health(BooleanSupplier holds, String good, String bad) {
    this.holds = holds;
    this.good = status(Status.OK_200, good);
    this.bad = status(Status.SERVICE_UNAVAILABLE_503, bad);
  }

  /** From now on it fails. */
  void fail() {
    up = false;
  }

  /** Whether all is well. */
  boolean isUp() {
    return up && holds.getAsBoolean();
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
  public CompleteResponse respond(ServerRequest request, Opening opening) {
    return isUp() ? good : bad;
  }

  private static CompleteResponse status(Status status, String json) {
    return CompleteResponse.json(status, json.getBytes(StandardCharsets.UTF_8), NO_STORE);
  }
}
