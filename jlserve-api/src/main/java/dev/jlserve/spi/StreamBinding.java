package dev.jlserve.spi;

import java.util.stream.Stream;

/**
 * An endpoint whose response is a stream of items, sent as its method makes them.
 *
 * @param <A> the app
 * @param <I> the input record
 * @param <O> the record of one item
 */
public interface StreamBinding<A, I, O> extends EndpointBinding<A, I, Stream<O>> {

  /**
   * Writes one item.
   *
   * @throws UnwritableValueException if it holds what JSON cannot express or the record forbids
   */
  void writeItem(JsonWriter out, O item);

  /** Writes all items as one array. */
  @Override
  default void write(JsonWriter out, Stream<O> output) {
    out.beginArray();
    output.forEachOrdered(item -> writeItem(out, out.required(item)));
    out.endArray();
  }
}
