package dev.jlserve.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublisherStreamTest {

  /** Publishes two numbers, then ends; counts how often it was cancelled. */
  private static final class Numbers implements Flow.Publisher<Integer>, Flow.Subscription {
    private final @Nullable Throwable failure;
    private Flow.@Nullable Subscriber<? super Integer> subscriber;
    private int published;
    private int cancelled;

    Numbers(@Nullable Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> given) {
      subscriber = given;
      given.onSubscribe(this);
    }

    @Override
    public void request(long more) {
      if (published < 2) {
        subscriber.onNext(++published);
      } else if (failure == null) {
        subscriber.onComplete();
      } else {
        subscriber.onError(failure);
      }
    }

    @Override
    public void cancel() {
      cancelled++;
    }
  }

  @Test
  void oneThatHasEndedIsNotCancelled() {
    Numbers numbers = new Numbers(null);
    try (Stream<Integer> items = PublisherStream.stream(numbers)) {
      assertThat(items.toList()).isEqualTo(List.of(1, 2));
    }
    assertThat(numbers.cancelled).isZero();

    Numbers failing = new Numbers(new IllegalStateException("out of tea"));
    try (Stream<Integer> items = PublisherStream.stream(failing)) {
      assertThatThrownBy(items::toList).hasMessage("out of tea");
    }
    assertThat(failing.cancelled).isZero();
  }

  @Test
  void oneThatGoesOnIsCancelled() {
    Numbers numbers = new Numbers(null);
    try (Stream<Integer> items = PublisherStream.stream(numbers)) {
      Iterator<Integer> taken = items.iterator();
      assertThat(taken.next()).isOne();
    }
    assertThat(numbers.cancelled).isOne();
  }
}
