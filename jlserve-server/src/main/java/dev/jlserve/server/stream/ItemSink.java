package dev.jlserve.server.stream;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the items that user code makes. Once taking one has failed, it fails for all others too:
 * code that catches the failure sends nothing more.
 */
final class ItemSink<O> implements Consumer<O> {

  private final Consumer<O> taker;
  private @Nullable RuntimeException exception;
  private @Nullable Error error;

  ItemSink(Consumer<O> taker) {
    this.taker = taker;
  }

  @Override
  public void accept(O item) {
    rethrow();
    try {
      taker.accept(item);
    } catch (RuntimeException e) {
      exception = e;
      throw e;
    } catch (Error e) {
      error = e;
      throw e;
    }
  }

  /** Throws what taking an item threw, if it did. */
  void rethrow() {
    if (exception != null) {
      throw exception;
    }
    if (error != null) {
      throw error;
    }
  }
}
