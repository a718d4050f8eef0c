package dev.jlserve.server.http;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.metrics.EndpointMetrics;
import org.jspecify.annotations.Nullable;

/** One request, from its headers to the end of its response, for the metrics of its endpoint. */
final class RequestTimer implements AutoCloseable {

  private final @Nullable EndpointMetrics metrics;
  private final Connection connection;
  private int status = EndpointMetrics.NOBODY;
  private long end;

  private RequestTimer(@Nullable EndpointMetrics metrics, Connection connection) {
    this.metrics = metrics;
    this.connection = connection;
  }

  /** Begins; requests to what is no endpoint are not measured. */
  static RequestTimer begin(@Nullable Route route, Connection connection) {
    EndpointMetrics metrics = route instanceof EndpointRoute endpoint ? endpoint.metrics() : null;
    if (metrics != null) {
      metrics.begins();
    }
    return new RequestTimer(metrics, connection);
  }

  /**
   * It was answered to the end.
   *
   * @param with the status
   * @param sent when the response had been sent
   */
  void answered(int with, long sent) {
    status = with;
    end = sent;
  }

  @Override
  public void close() {
    if (metrics == null) {
      return;
    }
    if (status == EndpointMetrics.NOBODY) {
      status = connection.cutStatus();
      end = System.nanoTime();
    }
    metrics.answered(status, end - connection.headEnd());
  }
}
