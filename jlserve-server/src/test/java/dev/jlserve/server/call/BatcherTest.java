package dev.jlserve.server.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.metrics.Metrics;
import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.spi.BatchBinding;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several inputs of one request. */
class BatcherTest {

  private static final long LATER = TimeUnit.HOURS.toNanos(1);

  private final QueueSlots waiting = new QueueSlots(1);
  private final Admission admission = new Admission(1, waiting, new CallWatch());
  private final List<String> called = new CopyOnWriteArrayList<>();

  @Test
  void noneJoinsIfThereIsNoRoomForAll() throws Exception {
    noneJoinsIfThereIsNoRoomForAll(
        batch(
            texts -> {
              called.addAll(texts);
              return texts;
            }));
  }

  @Test
  void aBatchThatRanOutOfMemoryIsNotTriedAgain() throws Exception {
    aBatchIsNotTriedAgain(
        batch(
            texts -> {
              called.addAll(texts);
              throw new IllegalStateException(new OutOfMemoryError());
            }));
  }

  @SuppressWarnings("unchecked") // The app of the bindings is an object.
  private static BatchBinding<Object, ?, ?> batch(ScriptedApp.BatchScript method) {
    return (BatchBinding<Object, ?, ?>)
        new ScriptedApp(1, 1).withBatch("/b", 2, 0, method).endpoints().get(0);
  }

  private <I, O> void aBatchIsNotTriedAgain(BatchBinding<Object, I, O> binding) throws Exception {
    Batcher<Object, I, O> batcher =
        new Batcher<>(new Object(), binding, admission, waiting, new Metrics().of(binding));
    List<I> inputs = Collections.nCopies(2, input(binding));
    long deadline = System.nanoTime() + LATER;
    assertThatThrownBy(() -> batcher.call(inputs, deadline, new PatientRequester()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(called).hasSize(2);
  }

  private static <I> I input(BatchBinding<Object, I, ?> binding) throws Exception {
    try (BodyReader in = BodyReader.open("{\"text\":\"a\"}".getBytes(UTF_8))) {
      return binding.read(in);
    }
  }

  private <I, O> void noneJoinsIfThereIsNoRoomForAll(BatchBinding<Object, I, O> binding)
      throws Exception {
    Batcher<Object, I, O> batcher =
        new Batcher<>(new Object(), binding, admission, waiting, new Metrics().of(binding));
    I input = input(binding);
    long deadline = System.nanoTime() + LATER;
    // One call takes two, and one more may wait.
    assertThatThrownBy(
            () -> batcher.call(Collections.nCopies(4, input), deadline, new PatientRequester()))
        .isInstanceOf(OverloadedException.class);
    assertThat(waiting.taken()).isZero();
    assertThat(batcher.call(Collections.nCopies(3, input), deadline, new PatientRequester()))
        .hasSize(3);
    assertThat(called).hasSize(3);
    assertThat(waiting.taken()).isZero();
  }
}
