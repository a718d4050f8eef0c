package dev.jlserve.server.app;

import java.util.Arrays;

/** Where a thread is, for whoever wonders why it does not come to an end. */
final class ThreadPlace {

  private ThreadPlace() {}

  /** Its innermost method, and the innermost that is not the JDK's; empty if it has ended. */
  static String of(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    if (stack.length == 0) {
      return "";
    }
    String caller =
        Arrays.stream(stack)
            .filter(frame -> !isOfJdk(frame))
            .findFirst()
            .filter(frame -> !frame.equals(stack[0]))
            .map(frame -> ", called by " + frame)
            .orElse("");
    return "; it is at " + stack[0] + caller;
  }

  static boolean isOfJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }
}
