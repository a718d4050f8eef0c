package dev.jlserve.server.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryErrorsTest {

  private static final OutOfMemoryError ERROR = new OutOfMemoryError("Java heap space");

  /** Its cause is code of the app's. */
  private static final class Causes extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Error thrown;

    Causes(Error thrown) {
      this.thrown = thrown;
    }

    @Override
    public synchronized Throwable getCause() {
      throw thrown;
    }
  }

  static Stream<Throwable> wrapped() {
    Exception closing = new IOException("cut");
    closing.addSuppressed(new IllegalStateException(ERROR));
    return Stream.of(
        ERROR,
        new ExecutionException(ERROR),
        new CompletionException(new RuntimeException("model failed", ERROR)),
        new InvocationTargetException(ERROR),
        new ExceptionInInitializerError(ERROR),
        closing,
        new RuntimeException(closing),
        new Causes(ERROR));
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void isFoundWhereverItIs(Throwable thrown) {
    assertThat(MemoryErrors.find(thrown)).isSameAs(ERROR);
  }

  @Test
  void isNotFoundWhereItIsNot() {
    Throwable cause = new Exception("a");
    Throwable cycle = cause.initCause(new Exception("c", cause));
    cause.addSuppressed(new Exception(cause));
    Throwable chain = new Exception("first");
    for (int i = 0; i < 100_000; i++) {
      chain = new Exception("a", chain);
    }
    assertThat(Stream.of(cycle, chain, new Causes(new StackOverflowError())))
        .noneMatch(MemoryErrors::isBehind);
  }
}
