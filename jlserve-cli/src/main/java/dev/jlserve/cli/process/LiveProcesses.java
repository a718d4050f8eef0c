package dev.jlserve.cli.process;

import dev.jlserve.store.signal.EndSignals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes that this JVM started, with their temporary folders. When the JVM ends, by a signal
 * or otherwise, they are stopped first; a second signal ends them at once. When it is killed, the
 * end of their stdin tells them.
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

  private record Held(Path cache, ScratchFolder scratch, boolean drains) {}

  private LiveProcesses() {}

  /** Makes a process in a temporary folder. */
  interface Start {
    Process in(ScratchFolder scratch) throws IOException;
  }

  /**
   * Starts a process and takes charge of it and of its temporary folder. Does not return once this
   * JVM has begun to end, as nothing would end the process then.
   *
   * @param drains whether the end of its stdin makes it answer what it accepted, and end
   * @throws IOException if no process could be made
   */
  static Process start(Path cache, boolean drains, Start start) throws IOException {
    while (true) {
      synchronized (LiveProcesses.class) {
        if (!ending) {
          return started(cache, drains, start);
        }
      }
      LockSupport.park();
    }
  }

  private static Process started(Path cache, boolean drains, Start start) throws IOException {
    ScratchFolder scratch = ScratchFolder.create(cache);
    try {
      Process process = start.in(scratch);
      LIVE.put(process, new Held(cache, scratch, drains));
      return process;
    } catch (IOException e) {
      scratch.close();
      throw e;
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

  /** What the JVM of a process that has ended wrote as it crashed. */
  public static Optional<Path> crashReport(Process process) {
    Held held = LIVE.get(process);
    return held == null
        ? Optional.empty()
        : held.scratch().crashReport(held.cache(), process.pid());
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
    synchronized (LiveProcesses.class) {
      ending = true;
    }
    EndSignals.onSecond(exitCode -> LIVE.keySet().forEach(Process::destroyForcibly));
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
