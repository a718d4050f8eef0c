package dev.jlserve.server.mode;

import dev.jlserve.WeightsException;
import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.NativeExitHandlers;
import dev.jlserve.server.app.ServerExit;
import dev.jlserve.server.log.LogSetup;
import dev.jlserve.server.log.LogText;
import dev.jlserve.server.log.ReadableLog;
import dev.jlserve.server.log.UncaughtLog;
import dev.jlserve.store.protocol.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A mode that a build starts and talks with. The process's own streams carry the conversation; what
 * fails is said before the process ends.
 */
final class BuildProcess {

  /** What shutdown hooks have, once all is done and the build has let go of the process. */
  private static final Duration EXIT_LIMIT = Duration.ofSeconds(30);

  private BuildProcess() {}

  /** What the mode does. */
  interface Work {

    /**
     * Does it.
     *
     * @throws AppFailure if the app or its surroundings are at fault
     */
    void run(ParentChannel build, ExitGuard guard);
  }

  /** Does it, and ends the process. */
  static void run(boolean stacktrace, Work work) {
    LogSetup.configure(new ReadableLog());
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    InputStream in = System.in;
    // The streams belong to the build: what user code prints goes to its log.
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    AtomicBoolean done = new AtomicBoolean();
    ParentChannel build = ParentChannel.open(in, out, () -> withoutBuild(done.get()));
    ExitGuard guard = new ExitGuard(build::failed);
    UncaughtLog.install(guard::outOfMemory);
    try {
      work.run(build, guard);
    } catch (AppFailure e) {
      fail(build, e, stacktrace);
    }
    done.set(true);
    build.done();
    ServerExit.with(ExitCode.OK);
  }

  /** Ends the process, also where there is no memory to say why. */
  private static void fail(ParentChannel build, AppFailure failure, boolean stacktrace) {
    try {
      if (stacktrace && failure.getCause() != null) {
        System.err.print(LogText.stack(failure.getCause()));
      }
      build.failed(failure.getMessage() + (stacktrace ? "" : place(failure)));
    } finally {
      ServerExit.with(failure.exitCode());
    }
  }

  /** The app's line, on a line of its own. What is said of weights needs none. */
  private static String place(AppFailure failure) {
    return failure.getCause() instanceof WeightsException
        ? ""
        : failure.place().map("\n\t"::concat).orElse("");
  }

  /**
   * Ends the process, whose build has closed the pipe. If all is done the exit is under way: the
   * build lets go then, since an exit waits up to 0.3 s for a thread that reads.
   */
  private static void withoutBuild(boolean done) {
    if (done) {
      awaitExit();
    }
    NativeExitHandlers.halt(ExitCode.FAULT);
  }

  /** Returns if shutdown hooks outlast their time. */
  private static void awaitExit() {
    try {
      Thread.sleep(EXIT_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
