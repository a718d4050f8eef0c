package dev.jlserve.benchmarks;

import java.io.IOException;

/**
 * What a server told of itself at {@code /metrics}.
 *
 * @param text in Prometheus' text format
 */
record ServerMetrics(String text) {

  static ServerMetrics of(ServerProcess server) throws IOException {
    try (KeptConnection connection = new KeptConnection(server.port())) {
      return new ServerMetrics(connection.send(Request.get("/metrics")).text());
    }
  }

  /**
   * A series' value, or 0 if there is none yet.
   *
   * @param series its name and labels as they stand there
   */
  double value(String series) {
    return text.lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  /** How many requests to an endpoint were answered with a status. */
  long requests(String path, int status) {
    return (long)
        value("jlserve_requests_total{endpoint=\"%s\",status=\"%d\"}".formatted(path, status));
  }

  /** The mean of what a histogram of an endpoint gained since an earlier look. */
  double mean(String histogram, String path, ServerMetrics before) {
    String sum = "%s_sum{endpoint=\"%s\"}".formatted(histogram, path);
    String count = "%s_count{endpoint=\"%s\"}".formatted(histogram, path);
    return (value(sum) - before.value(sum)) / (value(count) - before.value(count));
  }
}
