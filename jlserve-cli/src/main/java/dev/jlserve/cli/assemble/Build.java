package dev.jlserve.cli.assemble;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.Leftovers;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.RequestedApp;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.util.Map;

/** Builds the app that a user names. */
public final class Build {

  private final BuildContext surroundings;

  /** A build in this process's surroundings. */
  public Build(Console console, Map<String, String> environment, AppLauncher launcher) {
    this(BuildContext.ofProcess(console, environment, launcher));
  }

  /** A build in given surroundings. */
  public Build(BuildContext surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Builds. Where there is no app, that is said before anything about the cache folder.
   *
   * @throws CliException if a step fails; nothing then has a final name that is not complete
   */
  @SuppressWarnings("try") // The notice is held, not used.
  public CompiledApp run(BuildRequest request) {
    Sources sources = AppLocator.sources(request.app());
    CacheFolder cache = RequestedApp.cache(sources, surroundings.environment());
    boolean snapshots = request.has(BuildOption.ALLOW_SNAPSHOTS);
    RequestedApp app = RequestedApp.in(cache, sources, surroundings.nested().hash(), snapshots);
    // Names the app before anything else is said or written.
    String className = app.className();
    if (!cache.isWritable()) {
      return unchanged(cache, app, request);
    }
    cache.hold();
    Leftovers.remove(cache, className, LockFile.of(app.file(), app.simpleName()).path());
    Console console = surroundings.console();
    console.tell(Event.Step.ticked("cache", "Cache directory: " + cache.named()));
    try (InterruptNotice notice = new InterruptNotice(console, request.again())) {
      return complete(alone(cache, app, request));
    }
  }

  private CompiledApp complete(CompiledApp built) {
    surroundings.console().tell(Event.Step.ticked("built", "Build complete!"));
    return built;
  }

  /**
   * An app that needs nothing of a build, in a cache folder that cannot be written.
   *
   * @throws CliException if it needs anything
   */
  private CompiledApp unchanged(CacheFolder cache, RequestedApp app, BuildRequest request) {
    if (new BuildRecords(cache).newest(app.className()).isEmpty()) {
      throw cache.unwritable();
    }
    Event.Step step =
        Event.Step.ticked("cache", "Cache directory: " + cache.named() + " (read-only)");
    try (AppBuild build = new AppBuild(surroundings, cache, app, request)) {
      CompiledApp built = build.unchanged(() -> surroundings.console().tell(step)).orElse(null);
      if (built != null) {
        new TrialAndTraining(surroundings, cache).withoutWriting(built, request);
        return complete(built);
      }
    }
    throw cache.unwritable();
  }

  /** What a build has put there, one that waited for it finds. */
  @SuppressWarnings("try") // The lock is held, not used.
  private CompiledApp alone(CacheFolder cache, RequestedApp app, BuildRequest request) {
    String waiting = "another build of " + app.simpleName() + " is running; waiting for its end";
    Event note = new Event.Note(waiting);
    try (ProcessLock held =
            ProcessLock.hold(
                cache.buildLock(app.className()), () -> surroundings.console().tell(note));
        AppBuild build = new AppBuild(surroundings, cache, app, request)) {
      CompiledApp built = build.run();
      new TrialAndTraining(surroundings, cache).run(built, request);
      return built;
    } catch (IOException e) {
      throw new CliException(
          "The cache folder cannot be written: " + e.getMessage(), ExitCode.FAULT);
    }
  }
}
