package dev.jlserve.server.http;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its headers to the end of its response, for the metrics of its endpoint and for
 * who watches a development server.
 */
final class RequestTimer implements AutoCloseable {

  private final @Nullable EndpointMetrics metrics;
  private final Connection connection;
  private final @Nullable RequestLines lines;
  private final CurrentRequest request;
  private @Nullable Response response;
  private int status = EndpointMetrics.NOBODY;
  private long end;

  private RequestTimer(
      @Nullable EndpointMetrics metrics, Connection connection, @Nullable RequestLines lines) {
    this.metrics = metrics;
    this.connection = connection;
    this.lines = lines;
    this.request = connection.request();
  }

  /**
   * Begins; requests to what is no endpoint are not measured.
   *
   * @param lines where requests are printed, but those to the server's own routes; null for nowhere
   */
  static RequestTimer begin(
      @Nullable Route route, Connection connection, @Nullable RequestLines lines) {
    EndpointMetrics metrics =
        route instanceof EndpointRoute<?, ?> endpoint ? endpoint.metrics() : null;
    if (metrics != null) {
      metrics.begins();
    }
    boolean printed = metrics != null || route == null;
    return new RequestTimer(metrics, connection, printed ? lines : null);
  }

  /**
   * It was answered to the end.
   *
   * @param with what it was answered with
   * @param sent when the response had been sent
   */
  void answered(Response with, long sent) {
    response = with;
    status = connection.isBrokenOff() ? EndpointMetrics.NOBODY : with.status().code();
    end = sent;
  }

  @Override
  public void close() {
    if (metrics == null && lines == null) {
      return;
    }
    if (status == EndpointMetrics.NOBODY) {
      status = connection.cutStatus();
      end = System.nanoTime();
    }
    long nanos = end - connection.headEnd();
    if (metrics != null) {
      metrics.answered(status, nanos);
    }
    if (lines != null) {
      lines.print(request, status, nanos, response);
    }
  }
}
