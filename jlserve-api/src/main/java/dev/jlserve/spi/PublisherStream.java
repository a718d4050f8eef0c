package dev.jlserve.spi;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a {@link Flow.Publisher} as a stream, which asks for one only when it is to be
 * taken.
 *
 * @param <T> the item
 */
public final class PublisherStream<T> implements Flow.Subscriber<T>, Iterator<T> {

  private sealed interface Signal<T> {
    record Subscribed<T>() implements Signal<T> {}

    record Item<T>(T value) implements Signal<T> {}

    record End<T>(@Nullable Throwable thrown) implements Signal<T> {}
  }

  private final BlockingQueue<Signal<T>> signals = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;
  private volatile boolean complete;
  private Signal.@Nullable Item<T> next;
  private boolean asked;
  private boolean ended;

  private PublisherStream() {}

  /**
   * Subscribes.
   *
   * @return the items; closing it cancels the subscription, unless that has ended, and whatever the
   *     publisher signals as an error is thrown by who takes the next item
   */
  public static <T> Stream<T> stream(Flow.Publisher<T> publisher) {
    PublisherStream<T> items = new PublisherStream<>();
    publisher.subscribe(items);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
        .onClose(items::cancel);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    if (subscription != null || closed) {
      given.cancel();
      return;
    }
    subscription = given;
    signals.add(new Signal.Subscribed<>());
  }

  @Override
  public void onNext(T item) {
    signals.add(new Signal.Item<>(item));
  }

  @Override
  public void onError(Throwable thrown) {
    complete = true;
    signals.add(new Signal.End<>(thrown));
  }

  @Override
  public void onComplete() {
    complete = true;
    signals.add(new Signal.End<>(null));
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      ask();
      take();
    }
    return next != null;
  }

  private void ask() {
    Flow.Subscription known = subscription;
    if (!asked && known != null) {
      asked = true;
      known.request(1);
    }
  }

  private void take() {
    Signal<T> signal;
    try {
      signal = signals.take();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for the next item");
    }
    if (signal instanceof Signal.Item<T> item) {
      next = item;
      asked = false;
    } else if (signal instanceof Signal.End<T> end) {
      ended = true;
      if (end.thrown() != null) {
        PublisherStream.<RuntimeException>rethrow(end.thrown());
      }
    }
  }

  /** So that an endpoint's own exceptions arrive as what they are. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Override
  public T next() {
    Signal.Item<T> item = hasNext() ? next : null;
    if (item == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return item.value();
  }

  /** A publisher that has signalled its end hears no more: it may count who leaves. */
  private void cancel() {
    closed = true;
    Flow.Subscription known = subscription;
    if (known != null && !complete) {
      known.cancel();
    }
  }
}
