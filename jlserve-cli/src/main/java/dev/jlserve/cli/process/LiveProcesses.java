package dev.jlserve.cli.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The processes that this JVM started, with their temporary folders. When the JVM ends, by a signal
 * or otherwise, they are stopped first; when it is killed, the end of their stdin tells them.
 */
public final class LiveProcesses {

  /** Longer than a server takes to answer what it accepted. */
  private static final int DRAIN_SECONDS = 27;

  private static final int LAST_SECONDS = 3;

  private static final Map<Process, Held> LIVE = new ConcurrentHashMap<>();

  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(LiveProcesses::endAll, "end-processes"));
  }

  private record Held(ScratchFolder scratch, boolean drains) {}

  private LiveProcesses() {}

  /**
   * Takes charge of a process and of its temporary folder.
   *
   * @param drains whether the end of its stdin makes it answer what it accepted, and end
   */
  static void add(Process process, ScratchFolder scratch, boolean drains) {
    LIVE.put(process, new Held(scratch, drains));
  }

  /**
   * Does not return once this JVM has begun to end. Its processes end with it, and then there is
   * nothing to tell: the exit code is the signal's.
   */
  public static void stayIfEnding() throws InterruptedException {
    if (ending) {
      new CountDownLatch(1).await();
    }
  }

  /** Asks a process to end, and waits until it has. */
  static void stop(Process process) {
    stop(process, DRAIN_SECONDS);
  }

  /**
   * Does the same.
   *
   * @param seconds after which it is told again
   */
  static void stop(Process process, int seconds) {
    Held held = LIVE.get(process);
    if (held != null) {
      ask(process, held);
      await(process, seconds);
      forget(process);
    }
  }

  /** A process has ended; its temporary folder goes. */
  static synchronized void forget(Process process) {
    Held held = LIVE.get(process);
    if (held != null) {
      held.scratch().close();
      LIVE.remove(process);
    }
  }

  private static void endAll() {
    ending = true;
    LIVE.forEach(LiveProcesses::ask);
    LIVE.keySet().forEach(LiveProcesses::stop);
  }

  /** A signal would be the second one after Ctrl+C, and a server takes that as: at once. */
  private static void ask(Process process, Held held) {
    if (!held.drains()) {
      process.destroy();
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      // It ended by itself.
    }
  }

  private static void await(Process process, int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroy();
      }
      if (!process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
