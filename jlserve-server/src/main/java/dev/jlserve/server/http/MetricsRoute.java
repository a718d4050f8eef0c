package dev.jlserve.server.http;

import dev.jlserve.server.metrics.Metrics;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Tells what was measured. It passes no admission. */
final class MetricsRoute implements Route {

  private static final List<Header> HEADERS =
      List.of(
          HeaderValues.createCached(
              HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"),
          HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));

  private final Metrics metrics;

  MetricsRoute(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Method method() {
    return Method.GET;
  }

  @Override
  public CompleteResponse respond(ServerRequest request, Opening opening) {
    return new CompleteResponse(Status.OK_200, metrics.text(), HEADERS);
  }
}
