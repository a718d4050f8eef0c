package dev.jlserve.server.stream;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.NullAnswer;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.spi.StreamBinding;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The items of a stream as events of the <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">event stream format</a>:
 * the data of each is one JSON value on one line.
 */
public final class Events<O> implements AutoCloseable {

  private static final byte[] DATA = bytes("data: ");
  private static final byte[] ERROR = bytes("event: error\ndata: {\"status\":");
  private static final byte[] END = bytes("\n\n");

  private final StreamBinding<?, ?, O> binding;
  private final Stream<O> items;
  private final ErrorResponses errors;
  private final String id;
  private long index;

  /**
   * Creates the events of one response.
   *
   * @param id the request's id
   */
  public Events(StreamBinding<?, ?, O> binding, Stream<O> items, ErrorResponses errors, String id) {
    this.binding = binding;
    this.items = items;
    this.errors = errors;
    this.id = id;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Runs the user's code, which hands each item over before it makes the next. An iterator would
   * not do: the JDK's collects all that {@code flatMap} makes of an element.
   */
  void forEach(Consumer<byte[]> taker) {
    ItemSink<O> sink = new ItemSink<>(item -> taker.accept(event(item)));
    try {
      if (items.isParallel()) {
        items.iterator().forEachRemaining(sink); // In this thread.
      } else {
        items.forEachOrdered(sink);
      }
    } finally {
      sink.rethrow();
    }
  }

  private byte[] event(O item) {
    if (item == null) {
      throw NullAnswer.ofItem(index, "the stream");
    }
    index++;
    try (AnswerWriter out = new AnswerWriter()) {
      out.writeAnswer(item, binding::writeItem);
      return joined(DATA, out.toBytes(), END);
    }
  }

  /** The event for what the user's code threw; it is the last one. */
  byte[] failure(Throwable thrown) {
    return failure(answer(thrown));
  }

  private CompleteResponse answer(Throwable thrown) {
    return errors.of(binding.info().path(), thrown, binding.status(thrown), id);
  }

  /** A response that comes too late to be one: its body, with its status as a member. */
  static byte[] failure(CompleteResponse answer) {
    byte[] body = answer.body().clone();
    body[0] = ','; // In place of the brace that opens the object.
    return joined(ERROR, bytes(Integer.toString(answer.status().code())), body, END);
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int end = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, end, part.length);
      end += part.length;
    }
    return all;
  }

  /** Closes the user's stream; what that throws is logged. */
  @Override
  public void close() {
    try {
      items.close();
    } catch (Throwable thrown) {
      answer(thrown);
    }
  }
}
