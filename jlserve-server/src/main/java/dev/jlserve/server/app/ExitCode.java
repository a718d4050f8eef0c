package dev.jlserve.server.app;

/** The exit codes of the app's process; 130 and 143, by signal, are also the JVM's own. */
public final class ExitCode {

  /** The app or its surroundings are at fault. */
  public static final int FAULT = 1;

  /** The command line is at fault. */
  public static final int USAGE = 2;

  public static final int OUT_OF_MEMORY = 3;

  /** As by SIGTERM. */
  static final int TERMINATED = 143;

  private ExitCode() {}
}
