package dev.jlserve.server.sample;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** What a test says to an app in a process of its own. */
final class StandardInput {

  private StandardInput() {}

  /** Is open once a line has come. */
  static CountDownLatch line() {
    CountDownLatch come = new CountDownLatch(1);
    Thread.ofPlatform().daemon().start(() -> await(come));
    return come;
  }

  private static void await(CountDownLatch come) {
    try {
      if (System.in.read() >= 0) {
        come.countDown();
      }
    } catch (IOException e) {
      // Then it never comes.
    }
  }
}
