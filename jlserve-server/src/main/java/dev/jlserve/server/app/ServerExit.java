package dev.jlserve.server.app;

/** The exits on which the server decides, but for that without memory. */
public final class ServerExit {

  private static volatile boolean decided;

  private ServerExit() {}

  /** Ends this process, after a drain where it serves. */
  public static void with(int code) {
    decided = true;
    System.exit(code);
  }

  /** Whether there is one. */
  static boolean isDecided() {
    return decided;
  }
}
