package dev.jlserve.store.protocol;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Optional;

/**
 * What a build and the app's process that it started say to each other. The process asks to fetch
 * weights, and the build replies with the same number; all else the process says.
 */
public sealed interface Message {

  /** The kinds of messages, by the word that a line begins with. */
  enum Kind {
    FETCH,
    FETCHED,
    REFUSED,
    STEP,
    EXAMPLE,
    UNEXAMPLED,
    MEASURED,
    FAILED,
    DONE
  }

  /** The kind of the message. */
  Kind kind();

  /**
   * Asks the build to make weights present.
   *
   * @param number tells the replies apart
   * @param source where they come from
   */
  record Fetch(long number, WeightSource source) implements Message {
    @Override
    public Kind kind() {
      return Kind.FETCH;
    }
  }

  /**
   * The build's reply that weights are present.
   *
   * @param number that of the question
   * @param manifest the path of their manifest below the cache folder, with {@code /}
   */
  record Fetched(long number, String manifest) implements Message {
    @Override
    public Kind kind() {
      return Kind.FETCHED;
    }
  }

  /**
   * The build's reply that weights cannot be had.
   *
   * @param number that of the question
   * @param reason what to tell the user
   */
  record Refused(long number, String reason) implements Message {
    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }
  }

  /**
   * A step of user code begins.
   *
   * @param name such as {@code setup()} or {@code example 1 of POST /greet}
   */
  record Step(String name) implements Message {
    @Override
    public Kind kind() {
      return Kind.STEP;
    }
  }

  /**
   * An example was answered.
   *
   * @param endpoint the path
   * @param number the example's place among the endpoint's, from 1
   * @param status the response's status
   * @param body the response's body, where the status is not one of success
   */
  record Example(String endpoint, int number, int status, Optional<String> body)
      implements Message {
    @Override
    public Kind kind() {
      return Kind.EXAMPLE;
    }
  }

  /**
   * An endpoint has no example.
   *
   * @param endpoint the path
   */
  record Unexampled(String endpoint) implements Message {
    @Override
    public Kind kind() {
      return Kind.UNEXAMPLED;
    }
  }

  /**
   * What the process has needed of memory.
   *
   * @param peak the most that it held at once, in bytes
   * @param heap what its heap holds that is in use, in bytes
   */
  record Measured(long peak, long heap) implements Message {
    @Override
    public Kind kind() {
      return Kind.MEASURED;
    }
  }

  /**
   * The process will end without success.
   *
   * @param reason what to tell the user
   */
  record Failed(String reason) implements Message {
    @Override
    public Kind kind() {
      return Kind.FAILED;
    }
  }

  /** All is done, and the process will end. */
  record Done() implements Message {
    @Override
    public Kind kind() {
      return Kind.DONE;
    }
  }
}
