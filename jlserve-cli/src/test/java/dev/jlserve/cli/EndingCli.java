package dev.jlserve.cli;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** The command line in a JVM that has begun to end, as by Ctrl+C, and that waits for it. */
final class EndingCli {

  static final int EXIT_CODE = 130;

  private EndingCli() {}

  /** Runs one command. */
  public static void main(String[] args) throws InterruptedException {
    Thread command = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  begun.countDown();
                  while (command.isAlive() && !isAtEnd(command)) {
                    Thread.onSpinWait();
                  }
                }));
    Thread.ofPlatform().start(() -> System.exit(EXIT_CODE));
    begun.await();
    Main.main(args);
  }

  /** Whether a thread only waits for the end. */
  private static boolean isAtEnd(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .map(StackTraceElement::getMethodName)
        .anyMatch(method -> method.equals("stayIfBegun") || method.equals("exit"));
  }
}
