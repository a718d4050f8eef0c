package dev.jlserve.cli.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The processes that this JVM started, with their temporary folders. When the JVM ends, by a signal
 * or otherwise, they are stopped first; when it is killed, the end of their stdin tells them.
 */
final class LiveProcesses {

  /** Longer than a server takes to answer what it accepted. */
  private static final int DRAIN_SECONDS = 27;

  private static final int LAST_SECONDS = 3;

  private static final Map<Process, ScratchFolder> LIVE = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(LiveProcesses::stopAll, "stop-processes"));
  }

  private LiveProcesses() {}

  /** Takes charge of a process and of its temporary folder. */
  static void add(Process process, ScratchFolder scratch) {
    LIVE.put(process, scratch);
  }

  /**
   * Closes the process's stdin, which asks it to answer what it accepted and to end, and waits. A
   * signal would say the same, but Ctrl+C has sent one already, and a second one means at once.
   */
  static void stop(Process process) {
    closeInput(process);
    await(process);
    forget(process);
  }

  private static void stopAll() {
    LIVE.keySet().forEach(LiveProcesses::closeInput);
    LIVE.keySet().forEach(LiveProcesses::stop);
  }

  private static void closeInput(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      // It ended by itself.
    }
  }

  private static void await(Process process) {
    try {
      if (!process.waitFor(DRAIN_SECONDS, TimeUnit.SECONDS)) {
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

  /** A process has ended; its temporary folder goes. */
  static void forget(Process process) {
    ScratchFolder scratch = LIVE.remove(process);
    if (scratch != null) {
      scratch.close();
    }
  }
}
