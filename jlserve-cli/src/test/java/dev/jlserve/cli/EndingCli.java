package dev.jlserve.cli;

import dev.jlserve.store.testing.ThreadEnd;
import java.util.concurrent.CountDownLatch;

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
                  ThreadEnd.await(command);
                }));
    Thread.ofPlatform().start(() -> System.exit(EXIT_CODE));
    begun.await();
    Main.main(args);
  }
}
