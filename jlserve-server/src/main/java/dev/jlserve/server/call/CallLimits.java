package dev.jlserve.server.call;

import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.BatchBinding;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.StreamBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The permits of an app: those that its endpoints share, and those that some have of their own. */
public final class CallLimits {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

  private final QueueSlots waiting;
  private final CallWatch watch = new CallWatch();
  private final Admission shared;
  private final List<Admission> all = new ArrayList<>();

  public CallLimits(HttpSettings settings, AppInfo info) {
    this.waiting = new QueueSlots(settings.queue(info.queue()));
    this.shared = admission(settings.concurrency(info.concurrency()));
  }

  /** How requests get to an endpoint's method. */
  public <A, I, O> EndpointCalls<I, O> calls(
      A app, EndpointBinding<A, I, O> endpoint, EndpointMetrics metrics, ErrorResponses errors) {
    int own = endpoint.info().concurrency();
    Admission admission = own > 0 ? admission(own) : shared;
    if (endpoint instanceof StreamBinding<?, ?, ?>) {
      @SuppressWarnings("unchecked") // Its app is that of the endpoint that it is.
      StreamBinding<A, I, ?> stream = (StreamBinding<A, I, ?>) endpoint;
      @SuppressWarnings("unchecked") // What it returns is a stream of its items.
      EndpointCalls<I, O> calls =
          (EndpointCalls<I, O>) new StreamCalls<>(app, stream, admission, metrics, errors);
      return calls;
    }
    return endpoint instanceof BatchBinding<A, I, O> batch
        ? new BatchCalls<>(new Batcher<>(app, batch, admission, waiting, metrics))
        : new SingleCalls<>(app, endpoint, admission, metrics);
  }

  private Admission admission(int concurrency) {
    Admission admission = new Admission(concurrency, waiting, watch);
    all.add(admission);
    return admission;
  }

  /** Begins to watch over the calls. */
  public void start() {
    watch.start();
  }

  /** Stops watching. */
  public void end() {
    watch.end();
  }

  /** Whether calls that nobody waits for hold all permits of an endpoint, and do not end. */
  public boolean areStuck() {
    for (Admission admission : all) {
      if (admission.running().areStuck()) {
        return true;
      }
    }
    return false;
  }

  /** How many requests wait. */
  public int waiting() {
    return waiting.taken();
  }

  /** Whether no call runs. */
  public boolean isIdle() {
    return all.stream().allMatch(Admission::isIdle);
  }

  /**
   * Waits for a limited time.
   *
   * @return whether no call runs any more
   */
  public boolean awaitIdle(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (!isIdle()) {
      if (end - System.nanoTime() < 0) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return true;
  }
}
