package dev.jlserve.server.http;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.metrics.EndpointMetrics;
import org.jspecify.annotations.Nullable;

/** One request, from its headers to the end of its answer, for the metrics of its endpoint. */
final class Measured implements AutoCloseable {

  private final @Nullable EndpointMetrics metrics;
  private final Connection connection;
  private int status = EndpointMetrics.NOBODY;
  private long end;

  private Measured(@Nullable EndpointMetrics metrics, Connection connection) {
    this.metrics = metrics;
    this.connection = connection;
  }

  /** Begins; requests to what is no endpoint are not measured. */
  static Measured begin(@Nullable Route route, Connection connection) {
    EndpointMetrics metrics = route instanceof EndpointRoute endpoint ? endpoint.metrics() : null;
    if (metrics != null) {
      metrics.begins();
    }
    return new Measured(metrics, connection);
  }

  /**
   * It was answered to the end.
   *
   * @param with the status
   * @param sent when the answer had been sent
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
