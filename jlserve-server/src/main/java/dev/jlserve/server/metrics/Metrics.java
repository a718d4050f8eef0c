package dev.jlserve.server.metrics;

import dev.jlserve.spi.BatchBinding;
import dev.jlserve.spi.EndpointBinding;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** What is measured of a server, all of it in seconds or counts; docs/serving.md lists it. */
public final class Metrics {

  private static final double SECOND = 1e9;

  /** From a quick table look-up to the deadline. */
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60
  };

  private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  private final Counter requests =
      Counter.builder()
          .name("jlserve_requests_total")
          .help("Requests to endpoints that were answered, by status; 499 had nobody to answer.")
          .labelNames("endpoint", "status")
          .withoutExemplars()
          .register(registry);

  private final Histogram latency =
      seconds("jlserve_request_seconds", "From a request's headers to the end of its answer.");

  private final Histogram waits =
      seconds(
          "jlserve_wait_seconds", "What requests waited for a call to be free, or for a batch.");

  private final Histogram calls =
      seconds("jlserve_call_seconds", "Calls of the app's methods, a batch being one.");

  private final Histogram batches =
      Histogram.builder()
          .name("jlserve_batch_size")
          .help("Requests in each call of an endpoint that batches.")
          .labelNames("endpoint")
          .classicOnly()
          .classicUpperBounds(SIZES)
          .withoutExemplars()
          .register(registry);

  private final Gauge setup =
      Gauge.builder()
          .name("jlserve_setup_seconds")
          .help("What the app's constructor and setup() took.")
          .register(registry);

  private final AtomicBoolean jvm = new AtomicBoolean();

  private Histogram seconds(String name, String help) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .labelNames("endpoint")
        .classicOnly()
        .classicUpperBounds(SECONDS)
        .withoutExemplars()
        .register(registry);
  }

  /** Measures an endpoint; all but its requests are there from the beginning. */
  public EndpointMetrics of(EndpointBinding<?, ?, ?> endpoint) {
    String path = endpoint.info().path();
    return new EndpointMetrics(
        status -> requests.labelValues(path, Integer.toString(status)),
        latency.labelValues(path),
        waits.labelValues(path),
        calls.labelValues(path),
        endpoint instanceof BatchBinding ? batches.labelValues(path) : null);
  }

  /** What {@code setup()} took, with the constructor. */
  public void setupTook(Duration time) {
    setup.set(time.toNanos() / SECOND);
  }

  /** A count that is asked for when it is read. */
  public void gauge(String name, String help, IntSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(value.getAsInt()))
        .register(registry);
  }

  /**
   * All of it in the <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">text
   * format</a> of Prometheus. What the JVM itself measures is loaded when it is asked for first,
   * since that takes longer than a tenth of a server's start.
   */
  public byte[] text() {
    if (jvm.compareAndSet(false, true)) {
      JvmMetrics.builder().register(registry);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail so.
    }
    return out.toByteArray();
  }
}
