package dev.jlserve.store.protocol;

/** The exit codes of the command line and of the app's process. */
public final class ExitCode {

  /** Done. */
  public static final int OK = 0;

  /** The app, its build or its surroundings are at fault. */
  public static final int FAULT = 1;

  /** The command line is at fault. */
  public static final int USAGE = 2;

  /** The app's process ran out of memory. */
  public static final int OUT_OF_MEMORY = 3;

  private ExitCode() {}
}
