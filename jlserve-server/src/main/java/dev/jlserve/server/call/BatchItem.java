package dev.jlserve.server.call;

import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** One request of a batch: its input, and what will become of it. */
final class BatchItem<I, O> {

  private final I input;
  private final boolean waits;
  private final long deadline;
  private final Requester requester;
  private final long joined = System.nanoTime();
  private volatile int batchSize;
  private final CompletableFuture<O> output = new CompletableFuture<>();

  /**
   * Creates the item of one request.
   *
   * @param waits whether it holds a place among those who wait
   * @param deadline when it is to be answered, as {@link System#nanoTime} has it
   * @param requester whose input it is
   */
  BatchItem(I input, boolean waits, long deadline, Requester requester) {
    this.input = input;
    this.waits = waits;
    this.deadline = deadline;
    this.requester = requester;
  }

  I input() {
    return input;
  }

  /** Whether it holds a place among those who wait, until its call begins. */
  boolean waits() {
    return waits;
  }

  /** When it came, as {@link System#nanoTime} has it. */
  long joined() {
    return joined;
  }

  /** When it is to be answered, as {@link System#nanoTime} has it. */
  long deadline() {
    return deadline;
  }

  /** Its call begins; says whether it may: where the request was cut before, it is cancelled. */
  boolean begins() {
    try {
      requester.callBegins();
      return true;
    } catch (CloseConnectionException cut) {
      cancel();
      return false;
    }
  }

  /** Its client has gone, or its time is over. */
  void cancel() {
    output.cancel(false);
  }

  /** Whether nobody waits for it any more: it is answered, or cancelled. */
  boolean isOver() {
    return output.isDone();
  }

  boolean isCancelled() {
    return output.isCancelled();
  }

  /** How many items the call took that made the output. */
  int batchSize() {
    return batchSize;
  }

  /** The call returned, which took so many items. */
  void complete(O result, int size) {
    batchSize = size;
    output.complete(result);
  }

  void fail(Throwable thrown) {
    output.completeExceptionally(thrown);
  }

  /**
   * Waits for the output.
   *
   * @throws InterruptedException if the request was cut
   * @throws Exception what the call threw
   */
  O await() throws Exception {
    try {
      return output.get();
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      // On Java 21 the ExecutionException asks the app's exception for its text, which may throw.
      Throwable thrown = output.state() == Future.State.FAILED ? output.exceptionNow() : e;
      if (thrown instanceof Error error) {
        throw error;
      }
      throw thrown instanceof Exception exception ? exception : new ExecutionException(thrown);
    }
  }
}
