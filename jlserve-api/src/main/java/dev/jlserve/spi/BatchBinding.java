package dev.jlserve.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint whose method takes several requests at once.
 *
 * @param <A> the app
 * @param <I> the input record of one request
 * @param <O> the output record of one request
 */
public interface BatchBinding<A, I, O> extends EndpointBinding<A, I, O> {

  /** How many requests one call takes at most, at least 1. */
  int maxBatch();

  /** How long the first request of a batch waits for others, in milliseconds, at least 0. */
  int maxDelayMillis();

  /**
   * Calls the app's method.
   *
   * @param inputs 1 to {@link #maxBatch} inputs; unmodifiable
   * @return an output for each input, in their order
   * @throws Exception whatever the method throws
   */
  List<O> callAll(A app, List<I> inputs) throws Exception;

  /**
   * Calls the app's method with one input.
   *
   * @throws IllegalStateException if it does not return one output
   */
  @Override
  default O call(A app, I input) throws Exception {
    List<O> outputs = callAll(app, List.of(input));
    if (outputs == null || outputs.size() != 1) {
      throw wrongCount(outputs, 1);
    }
    return outputs.get(0);
  }

  /**
   * What is wrong about outputs whose number is not that of the inputs.
   *
   * @param outputs what the method returned; may be null
   * @param inputs how many it was given
   */
  default IllegalStateException wrongCount(@Nullable List<O> outputs, int inputs) {
    return new IllegalStateException(
        info().method()
            + "() returned "
            + (outputs == null ? "null" : outputs.size() + " answers")
            + " for "
            + inputs
            + (inputs == 1 ? " request" : " requests"));
  }
}
