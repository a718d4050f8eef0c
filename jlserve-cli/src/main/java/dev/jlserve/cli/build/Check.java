package dev.jlserve.cli.build;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.Console;
import dev.jlserve.cli.Event;
import dev.jlserve.cli.Progress;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.RuntimeJars;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.requirement.Coordinate;
import dev.jlserve.cli.requirement.Directives;
import dev.jlserve.cli.requirement.RequirementReader;
import dev.jlserve.cli.resolve.RequirementResolver;
import dev.jlserve.cli.resolve.ResolverSettings;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds every mistake that a build would, without a process of the app's and without a record. It
 * resolves through the cache folder if one is named, else through the user's local repository.
 */
public final class Check {

  private final Surroundings surroundings;

  /** A check in this process's surroundings. */
  public Check(Console console, Map<String, String> environment) {
    this(Surroundings.ofProcess(console, environment, JvmLauncher.forStarting()));
  }

  /** A check in given surroundings. */
  public Check(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Checks an app.
   *
   * @param offline whether requirements may be fetched
   * @throws CliException with the diagnostics, if there is a mistake
   * @throws IOException if there is no room for jlserve's own jars
   */
  public void run(Path named, boolean offline) throws IOException {
    AppSource app = AppLocator.parse(AppLocator.sources(named));
    boolean cached = !surroundings.environment().getOrDefault(CacheFolder.VARIABLE, "").isEmpty();
    if (cached) {
      CacheFolder cache = CacheFolder.of(surroundings.environment());
      check(app, cache, Optional.of(cache.maven()), offline);
    } else {
      try (TemporaryCache cache = TemporaryCache.create()) {
        check(app, cache.folder(), Optional.empty(), offline);
      }
    }
    surroundings
        .console()
        .tell(Event.Step.ticked("checked", app.simpleName() + " has no mistakes"));
  }

  private void check(
      AppSource app, CacheFolder cache, Optional<Path> localRepository, boolean offline) {
    RuntimeJars runtime = surroundings.nested().unpackedIn(cache);
    Directives directives = Directives.in(app.sources().text());
    List<Coordinate> requirements;
    try {
      requirements = RequirementReader.read(app);
    } catch (CliException mistaken) {
      AppClassPath apiAlone = new AppClassPath(cache, runtime, List.of());
      throw MistakesBeside.of(mistaken, () -> compile(app, apiAlone, directives));
    }
    List<RecordedJar> jars = resolved(requirements, directives, localRepository, offline);
    AppClassPath classPath = new AppClassPath(cache, runtime, jars);
    classPath.notes().forEach(note -> surroundings.console().tell(new Event.Note(note)));
    compile(app, classPath, directives).warnings().forEach(surroundings.console()::tell);
  }

  private static Compilation compile(AppSource app, AppClassPath classPath, Directives directives) {
    try (AppCompiler compiler = new AppCompiler()) {
      return compiler.compile(app.sources(), classPath.forCompiler(), directives.compileOptions());
    }
  }

  private List<RecordedJar> resolved(
      List<Coordinate> requirements,
      Directives directives,
      Optional<Path> localRepository,
      boolean offline) {
    if (requirements.isEmpty()) {
      return List.of();
    }
    ResolverSettings settings =
        new ResolverSettings(
            localRepository,
            Lock.NONE,
            directives.repositories(),
            surroundings.userFolder(),
            surroundings.environment(),
            false,
            offline);
    try (Progress progress = surroundings.console().progress("Downloading");
        RequirementResolver resolver = new RequirementResolver(settings, progress)) {
      return resolver.resolve(requirements).jars().stream()
          .map(
              jar ->
                  new RecordedJar(
                      jar.coordinate(),
                      jar.path().toAbsolutePath().toString(),
                      jar.size(),
                      jar.sha256()))
          .toList();
    }
  }
}
