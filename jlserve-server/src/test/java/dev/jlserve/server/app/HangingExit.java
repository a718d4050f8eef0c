package dev.jlserve.server.app;

/** An exit of the process that hangs, as by the destructor of a native library. */
public final class HangingExit {

  private HangingExit() {}

  /** Has C's {@code exit} wait for ever. */
  public static void prepare() {
    NativeExitHandlers.first("pause");
  }
}
