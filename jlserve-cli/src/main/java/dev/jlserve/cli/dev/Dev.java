package dev.jlserve.cli.dev;

import dev.jlserve.cli.assemble.Build;
import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.assemble.BuildRequest;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.Readiness;
import dev.jlserve.cli.readiness.ReadinessCheck;
import dev.jlserve.cli.serve.CacheName;
import dev.jlserve.cli.serve.Invocation;
import dev.jlserve.cli.serve.Refusal;
import dev.jlserve.cli.source.FileLinesException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code jlserve dev}: an app that is built, started anew whenever its sources are saved. */
public final class Dev {

  private final Console console;
  private final Map<String, String> environment;

  /**
   * Creates the command for one user.
   *
   * @param environment the user's environment variables
   */
  public Dev(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Serves until the process ends by itself.
   *
   * @param build how the app is built first where that is needed; empty if it is not to be
   * @param verify whether the weights are hashed first
   * @return the exit code
   * @throws IOException if no process can be started
   */
  public int run(Invocation invocation, Optional<Set<BuildOption>> build, boolean verify)
      throws IOException, InterruptedException {
    String cache = CacheName.of(environment, invocation);
    Refusal now = Refusal.untilBuilt(cache, invocation);
    SourceWatch watch = new SourceWatch();
    watch.follow(invocation.app());
    try (ReadinessCheck check = new ReadinessCheck(console, environment)) {
      Readiness readiness = check.check(invocation.app(), verify);
      CompiledApp app =
          build.isPresent() && !readiness.isReady()
              ? built(invocation, build.get())
              : now.unlessReady(readiness);
      CompilerWarmUp warmUp = new CompilerWarmUp(() -> check.warmUp(invocation.app()));
      SaveDetector saves =
          new SaveDetector(
              console,
              watch,
              serving -> {
                warmUp.stop();
                Readiness saved = checked(check, watch, invocation);
                return build.isPresent() && !saved.isReady()
                    ? built(invocation, build.get())
                    : unbuilt(cache, invocation, serving).unlessReady(saved);
              },
              build.isPresent());
      return new DevLoop(console, environment, invocation, saves, warmUp::start).run(app);
    }
  }

  /** What a save asks for that does not compile may come with the next one. */
  private static Readiness checked(ReadinessCheck check, SourceWatch watch, Invocation invocation) {
    try {
      return check.check(invocation.app(), false);
    } catch (FileLinesException e) {
      watch.add(e);
      throw e;
    } finally {
      check.lastRead().ifPresent(watch::add);
    }
  }

  private static Refusal unbuilt(String cache, Invocation invocation, boolean serving) {
    String advice =
        serving
            ? "What was saved before still serves; build, and it restarts:"
            : "Build, and it starts:";
    return new Refusal(cache, advice, invocation, List.of());
  }

  private CompiledApp built(Invocation invocation, Set<BuildOption> options) {
    return new Build(console, environment, JvmLauncher.ofOwnJava())
        .run(new BuildRequest(invocation.app(), options, Optional.empty(), invocation.again()));
  }
}
