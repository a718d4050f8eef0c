package dev.jlserve.store.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response's body that is read while it arrives. A read fails if nothing arrives for too long,
 * which the JDK's client does not watch over.
 */
final class TimedBody extends InputStream implements BodySubscriber<InputStream> {

  private final Duration limit;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> current = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private boolean closed;
  private boolean ended;

  /** What the client hands over. */
  private sealed interface Arrival {}

  private record Bytes(List<ByteBuffer> buffers) implements Arrival {}

  private record End(@Nullable Throwable failure) implements Arrival {}

  /**
   * A body.
   *
   * @param limit for the next byte to arrive
   */
  TimedBody(Duration limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (closed) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  private synchronized void askForMore() {
    if (subscription != null) {
      subscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrivals.add(new Bytes(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    arrivals.add(new End(failure));
  }

  @Override
  public void onComplete() {
    arrivals.add(new End(null));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (current.isEmpty() || !current.element().hasRemaining()) {
      if (current.poll() == null && !arrive()) {
        return -1;
      }
    }
    ByteBuffer buffer = current.element();
    int count = Math.min(length, buffer.remaining());
    buffer.get(bytes, from, count);
    return count;
  }

  /** Waits for the next bytes; false at the end. */
  private boolean arrive() throws IOException {
    if (ended) {
      return false;
    }
    switch (next()) {
      case Bytes bytes -> {
        current.addAll(bytes.buffers());
        askForMore();
        return true;
      }
      case End end -> {
        ended = true;
        if (end.failure() != null) {
          throw new IOException(end.failure().getMessage(), end.failure());
        }
        return false;
      }
    }
  }

  private Arrival next() throws IOException {
    try {
      Arrival arrival = arrivals.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (arrival == null) {
        throw new HttpTimeoutException("nothing arrived for " + limit.toSeconds() + " s");
      }
      return arrival;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a transfer was under way");
    }
  }

  /** Ends the transfer, and its connection if there is more to come. */
  @Override
  public synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
