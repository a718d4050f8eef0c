package dev.jlserve.store.protocol;

import dev.jlserve.spi.weights.WeightSource;
import java.util.List;
import java.util.Optional;

/** What the command line and the app's process that it started say to each other. */
public sealed interface Message {

  /**
   * A message of a build. The process asks to fetch weights, and the build replies with the same
   * number; all else the process says.
   */
  sealed interface OfBuild extends Message {}

  /** A message of {@code dev}, which asks for a reload. All else the process says. */
  sealed interface OfReload extends Message {}

  /** The process's reply to {@link Reload}. */
  sealed interface Outcome extends OfReload {}

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
    DONE,
    RELOAD,
    WAITING,
    SETTING_UP,
    RELOADED,
    NOT_RELOADED
  }

  /** The kind of the message. */
  default Kind kind() {
    return switch (this) {
      case Fetch fetch -> Kind.FETCH;
      case Fetched fetched -> Kind.FETCHED;
      case Refused refused -> Kind.REFUSED;
      case Step step -> Kind.STEP;
      case Example example -> Kind.EXAMPLE;
      case Unexampled unexampled -> Kind.UNEXAMPLED;
      case Measured measured -> Kind.MEASURED;
      case Failed failed -> Kind.FAILED;
      case Done done -> Kind.DONE;
      case Reload reload -> Kind.RELOAD;
      case Waiting waiting -> Kind.WAITING;
      case SettingUp settingUp -> Kind.SETTING_UP;
      case Reloaded reloaded -> Kind.RELOADED;
      case NotReloaded notReloaded -> Kind.NOT_RELOADED;
    };
  }

  /**
   * Asks the build to make weights present.
   *
   * @param number tells the replies apart
   * @param source where they come from
   */
  record Fetch(long number, WeightSource source) implements OfBuild {}

  /**
   * The build's reply that weights are present.
   *
   * @param number that of the question
   * @param manifest the path of their manifest below the cache folder, with {@code /}
   */
  record Fetched(long number, String manifest) implements OfBuild {}

  /**
   * The build's reply that weights cannot be had.
   *
   * @param number that of the question
   * @param reason what to tell the user
   */
  record Refused(long number, String reason) implements OfBuild {}

  /**
   * A step of user code begins.
   *
   * @param name such as {@code setup()} or {@code example 1 of POST /greet}
   */
  record Step(String name) implements OfBuild {}

  /**
   * An example was answered.
   *
   * @param endpoint the path
   * @param number the example's place among the endpoint's, from 1
   * @param status the response's status
   * @param body the response's body, where the status is not one of success
   */
  record Example(String endpoint, int number, int status, Optional<String> body)
      implements OfBuild {}

  /**
   * An endpoint has no example.
   *
   * @param endpoint the path
   */
  record Unexampled(String endpoint) implements OfBuild {}

  /**
   * What the process has needed of memory.
   *
   * @param peak the most that it held at once, in bytes
   * @param heap what its heap holds that is in use, in bytes
   */
  record Measured(long peak, long heap) implements OfBuild {}

  /**
   * The process will end without success.
   *
   * @param reason what to tell the user
   */
  record Failed(String reason) implements OfBuild {}

  /** All is done, and the process will end. */
  record Done() implements OfBuild {}

  /**
   * Asks the process to replace the app's code.
   *
   * @param jar the file with the new code
   * @param setup why {@code setup()} is to run; empty if the model is to be kept
   */
  record Reload(String jar, Optional<String> setup) implements OfReload {}

  /**
   * Calls of the old code last.
   *
   * @param paths their endpoints
   */
  record Waiting(List<String> paths) implements OfReload {

    /** Copies the list. */
    public Waiting {
      paths = List.copyOf(paths);
    }
  }

  /**
   * The old code is gone, and {@code setup()} of the new code runs. Either {@link Reloaded} or
   * {@link NotReloaded} follows.
   *
   * @param reason why the model was not kept
   */
  record SettingUp(String reason) implements Outcome {}

  /**
   * The new code serves.
   *
   * @param kept the fields that the new instance took over
   */
  record Reloaded(List<String> kept) implements Outcome {

    /** Copies the list. */
    public Reloaded {
      kept = List.copyOf(kept);
    }
  }

  /**
   * The new code needs a new process.
   *
   * @param reason why
   */
  record NotReloaded(String reason) implements Outcome {}
}
