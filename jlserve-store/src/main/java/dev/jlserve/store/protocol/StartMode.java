package dev.jlserve.store.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an app's process is started for: the first argument of its main class. */
public enum StartMode {
  /** Answers HTTP. */
  SERVE,
  /** Runs {@code downloadWeights()} for a build. */
  DOWNLOAD,
  /** Tries the app for a build. */
  VALIDATE,
  /** Shows the JVM a start, for an AOT cache. */
  TRAIN;

  /** The main class of an app's process. */
  public static final String MAIN_CLASS = "dev.jlserve.server.Main";

  /** The argument that names the mode. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode that an argument names. */
  public static Optional<StartMode> named(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }
}
