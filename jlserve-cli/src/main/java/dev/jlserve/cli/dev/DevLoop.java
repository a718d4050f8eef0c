package dev.jlserve.cli.dev;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.process.AppExit;
import dev.jlserve.cli.process.AppProcess;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.reload.KeptModel;
import dev.jlserve.cli.reload.ReloadDecision;
import dev.jlserve.cli.serve.AppEnd;
import dev.jlserve.cli.serve.FastStart;
import dev.jlserve.cli.serve.Invocation;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.StartFlag;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps one process running, and has it replace its code for each save that can be served. A save
 * that needs another process gets one.
 */
final class DevLoop {

  private final Console console;
  private final Map<String, String> environment;
  private final Invocation invocation;
  private final SaveDetector saves;
  private final Runnable onFirstReady;
  private final KeptModel model = new KeptModel();
  private volatile boolean served;
  private volatile long savedAt;

  /**
   * Creates the loop for one app.
   *
   * @param environment the user's environment variables
   * @param onFirstReady is run once the first process serves
   */
  DevLoop(
      Console console,
      Map<String, String> environment,
      Invocation invocation,
      SaveDetector saves,
      Runnable onFirstReady) {
    this.console = console;
    this.environment = environment;
    this.invocation = invocation;
    this.saves = saves;
    this.onFirstReady = onFirstReady;
  }

  /**
   * Runs until a process ends by itself, and the next save cannot mend that, or nobody is there to
   * save. A save that broke the app was somebody's: it is waited for the next one.
   *
   * @return the exit code
   * @throws IOException if no process can be started
   */
  int run(CompiledApp first) throws IOException, InterruptedException {
    OptionalInt port = invocation.port();
    CompiledApp app = first;
    for (boolean restart = false; ; restart = true) {
      AppProcess process = start(app, port, restart);
      CompiledApp next = saves.next(app, process::isOverWithin);
      while (next != null && goesOn(process, next)) {
        app = next;
        next = saves.next(app, process::isOverWithin);
      }
      if (process.port().isPresent()) {
        port = process.port();
      }
      if (next == null && process.refusal().isPresent()) {
        console.tell(new Event.SetupAgain(process.refusal().get()));
        process.stop();
        next = app;
      } else if (next == null) {
        AppExit exit = process.exit();
        if (!isWaitedAfter(exit, restart)) {
          return AppEnd.exitCode(exit);
        }
        exit.complaint().ifPresent(why -> console.tell(new Event.Failure(why, List.of())));
        console.tell(new Event.Waiting("Waiting for the next save."));
        next = saves.next(null, DevLoop::pause);
      } else {
        process.stop();
      }
      app = Objects.requireNonNull(next);
    }
  }

  /** Whether it serves the next app. What it has said in the meantime counts. */
  private boolean goesOn(AppProcess process, CompiledApp next) throws InterruptedException {
    if (process.isOverWithin(0)) {
      return false;
    }
    if (!process.isReady()) {
      console.tell(new Event.SetupAgain("in a new process, because of a save while it ran"));
      return false;
    }
    return isReloaded(process, next);
  }

  private boolean isWaitedAfter(AppExit exit, boolean restart) {
    boolean broken = (restart || served) && !exit.ready();
    // The first start had all settings, so a save has asked for another one.
    boolean lacksSetting = broken && exit.exitCode() == ExitCode.USAGE;
    return lacksSetting || (exit.isMendable() && (broken || console.isInteractive()));
  }

  private AppProcess start(CompiledApp app, OptionalInt port, boolean restart) throws IOException {
    // Code that was saved since the build has no cache, which is nothing to tell.
    CompiledApp started =
        new FastStart(console, environment, invocation)
            .of(app, false, !restart && app.aot().exists());
    List<String> more = new ArrayList<>();
    if (KeptModel.obstacle(app).isEmpty()) {
      more.addAll(List.of(StartFlag.APP, app.jar().toAbsolutePath().toString()));
    }
    if (served) {
      more.add(StartFlag.BRIEF);
    }
    model.starts(app);
    savedAt = saves.readAt();
    return AppProcess.start(
        console,
        JvmLauncher.ofOwnJava(),
        invocation.launch(started, port, console.hasColors(), more),
        () -> {
          model.serves();
          if (served) {
            tellReloaded(List.of());
          } else {
            served = true;
            onFirstReady.run();
          }
        });
  }

  /** Has the process replace its code, if it can. */
  private boolean isReloaded(AppProcess process, CompiledApp next) throws InterruptedException {
    savedAt = saves.readAt();
    return switch (model.judge(next)) {
      case ReloadDecision.NewProcess changed -> {
        changed.reason().ifPresent(why -> console.tell(new Event.SetupAgain(why)));
        yield false;
      }
      case ReloadDecision.SetUp again ->
          isFollowed(
              process.reload(next.jar(), Optional.of(again.reason())),
              next,
              () -> model.starts(next));
      case ReloadDecision.Keep keep ->
          isFollowed(process.reload(next.jar(), Optional.empty()), next, () -> model.kept(keep));
    };
  }

  /** Whether the process goes on. */
  private boolean isFollowed(Message.Outcome outcome, CompiledApp next, Runnable onReloaded) {
    return switch (outcome) {
      case Message.Reloaded done -> {
        onReloaded.run();
        tellReloaded(done.kept());
        yield true;
      }
      case Message.SettingUp again -> {
        model.starts(next);
        yield true;
      }
      case Message.NotReloaded refused -> {
        console.tell(new Event.SetupAgain(refused.reason()));
        yield false;
      }
    };
  }

  private void tellReloaded(List<String> kept) {
    Duration took = Duration.ofMillis(System.currentTimeMillis() - savedAt);
    console.tell(new Event.Reloaded(took, kept));
  }

  private static boolean pause(long milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
    return false;
  }
}
