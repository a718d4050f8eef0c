package dev.jlserve.server.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is measured of one endpoint. */
public final class EndpointMetrics {

  /** The status of a request whose client had gone, as nginx counts it. */
  public static final int NOBODY = 499;

  private static final double SECOND = 1e9;

  private final IntFunction<CounterDataPoint> newStatus;
  private final Map<Integer, CounterDataPoint> statuses = new ConcurrentHashMap<>();
  private final DistributionDataPoint latency;
  private final DistributionDataPoint waits;
  private final DistributionDataPoint calls;
  private final @Nullable DistributionDataPoint batches;
  private final LongAdder inFlight = new LongAdder();

  EndpointMetrics(
      IntFunction<CounterDataPoint> newStatus,
      DistributionDataPoint latency,
      DistributionDataPoint waits,
      DistributionDataPoint calls,
      @Nullable DistributionDataPoint batches) {
    this.newStatus = newStatus;
    this.latency = latency;
    this.waits = waits;
    this.calls = calls;
    this.batches = batches;
  }

  /** A request's headers are here. */
  public void begins() {
    inFlight.increment();
  }

  /**
   * A request is over.
   *
   * @param status what it was answered with, or {@link #NOBODY}
   * @param nanos how long that took
   */
  public void answered(int status, long nanos) {
    inFlight.decrement();
    statuses.computeIfAbsent(status, newStatus::apply).inc();
    latency.observe(nanos / SECOND);
  }

  /** A request has waited for its call, perhaps in vain. */
  public void waited(long nanos) {
    waits.observe(nanos / SECOND);
  }

  /** The app's method was called. */
  public void called(long nanos) {
    calls.observe(nanos / SECOND);
  }

  /** A batch was put together. */
  public void batch(int size) {
    if (batches != null) {
      batches.observe(size);
    }
  }

  /** How many requests are neither answered nor gone. */
  public int inFlight() {
    return inFlight.intValue();
  }
}
