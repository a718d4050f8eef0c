package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.BuildState;
import dev.jlserve.cli.record.PresenceCheck;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.resolve.ModelState;
import dev.jlserve.cli.resolve.ProjectCompilation;
import dev.jlserve.cli.resolve.ProjectModel;
import dev.jlserve.cli.resolve.ResolveOption;
import dev.jlserve.cli.resolve.ResolverSettings;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.MavenProject;
import dev.jlserve.cli.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an app can be served as it stands, and compiles it where only its code changed.
 * Nothing is fetched. An app whose code was compiled before is found without javac. Keeps its
 * compiler for the next time.
 */
public final class ReadinessCheck implements AutoCloseable {

  private final Console console;
  private final Map<String, String> environment;
  private final NestedJars nested;
  private final Path userFolder;
  private @Nullable AppCompiler compiler;
  private @Nullable ModelState modelState;
  private @Nullable ProjectModel model;
  private Optional<Sources> lastRead = Optional.empty();

  /** A check in this process's surroundings. */
  public ReadinessCheck(Console console, Map<String, String> environment) {
    this(
        BuildContext.ofProcess(console, environment, JvmLauncher.ofOwnJava()).userFolder(),
        console,
        environment,
        new NestedJars(ReadinessCheck.class.getClassLoader()));
  }

  /**
   * A check with given run-time jars.
   *
   * @param userFolder the user's {@code .m2}
   */
  public ReadinessCheck(
      Path userFolder, Console console, Map<String, String> environment, NestedJars nested) {
    this.userFolder = userFolder;
    this.console = console;
    this.environment = Map.copyOf(environment);
    this.nested = nested;
  }

  /**
   * Checks an app.
   *
   * @param named a Java file, or a folder with one app
   * @param verify whether to hash the jars and weights
   * @throws CliException if there is no app or no cache folder, or the app does not compile
   */
  public synchronized Readiness check(Path named, boolean verify) {
    Sources sources = AppLocator.sources(named);
    lastRead = Optional.of(sources);
    CacheFolder cache = RequestedApp.cache(sources, environment);
    BuildRecords records = new BuildRecords(cache);
    Optional<RecordedBuild> known = records.withCode(CodeStore.hash(sources, nested.hash()));
    if (known.isPresent()) {
      return served(sources, known.get(), cache, verify, () -> compilation(sources, cache));
    }
    AppSource app = AppLocator.parse(sources);
    AppRequirements requirements;
    try {
      requirements = requirements(app, cache);
    } catch (CliException e) {
      if (!e.diagnostics().isEmpty() || sources.project().isEmpty()) {
        throw e;
      }
      // A parent that is new, say: a build would fetch it, or refuse the pom.
      return records.newest(app.className()).isEmpty()
          ? new Readiness.NeverBuilt(app.simpleName())
          : new Readiness.Stale(app.simpleName(), List.of(String.valueOf(e.getMessage())));
    }
    return switch (records.find(app.className(), requirements.inputs())) {
      case BuildState.NeverBuilt none -> new Readiness.NeverBuilt(app.simpleName());
      case BuildState.Stale stale -> new Readiness.Stale(app.simpleName(), stale.changes());
      case BuildState.Built built ->
          served(requirements.sources(), built.build(), cache, verify, requirements::compilation);
    };
  }

  /** What the last check read, whatever it said of it; nothing if none could read anything. */
  public synchronized Optional<Sources> lastRead() {
    return lastRead;
  }

  private Optional<ProjectCompilation> compilation(Sources sources, CacheFolder cache) {
    return requirements(AppLocator.parse(sources), cache).compilation();
  }

  private AppRequirements requirements(AppSource app, CacheFolder cache) {
    return AppRequirements.of(app, maven -> model(maven, app, cache), true);
  }

  /** A pom is read again when it changed. */
  private ProjectModel model(MavenProject project, AppSource app, CacheFolder cache) {
    ModelState state = ModelState.of(project, userFolder);
    if (model == null || !state.equals(modelState)) {
      model = read(project, app, cache);
      modelState = state;
    }
    return model;
  }

  /** A pom's parents are looked for where a build left them, and nowhere else. */
  private ProjectModel read(MavenProject project, AppSource app, CacheFolder cache) {
    ResolverSettings settings =
        new ResolverSettings(
            Optional.of(cache.maven()),
            app.sources().project(),
            cache.maven(),
            Lock.NONE,
            List.of(),
            userFolder,
            environment,
            Set.of(ResolveOption.OFFLINE, ResolveOption.SNAPSHOTS));
    try (Progress none = console.progress("Downloading");
        LazyResolver resolver = new LazyResolver(settings, none)) {
      return resolver.get().project(project.pom());
    }
  }

  /**
   * Goes the way of a changed app once and keeps nothing of it but a warm compiler, so that a save
   * is answered in a fraction of a second.
   *
   * @throws CliException if the app does not compile
   */
  public synchronized void warmUp(Path named) {
    Sources sources = AppLocator.sources(named);
    CacheFolder cache = RequestedApp.cache(sources, environment);
    AppSource app = AppLocator.parse(sources);
    AppRequirements requirements = requirements(app, cache);
    new BuildRecords(cache)
        .find(app.className(), requirements.inputs())
        .built()
        .ifPresent(
            build ->
                code(cache)
                    .warmUp(code(requirements.sources(), build, cache, requirements::compilation)));
  }

  private CodeStore code(CacheFolder cache) {
    return new CodeStore(cache, nested.unpackedIn(cache), this::compiler, console, false);
  }

  private static AppCode code(
      Sources sources,
      RecordedBuild build,
      CacheFolder cache,
      Supplier<Optional<ProjectCompilation>> project) {
    return new AppCode(
        sources,
        new ProjectJars(cache, sources).now(build.record().jars()),
        build.record().processors(),
        project);
  }

  private Readiness served(
      Sources sources,
      RecordedBuild build,
      CacheFolder cache,
      boolean verify,
      Supplier<Optional<ProjectCompilation>> project) {
    String simpleName = build.record().simpleName();
    List<String> moved =
        WeightsLock.moved(build.record().lock(), LockFile.of(sources.file(), simpleName));
    if (!moved.isEmpty()) {
      return new Readiness.Stale(simpleName, moved);
    }
    List<String> changed = new OwnFiles(cache, sources).changes(build.record(), verify);
    if (!changed.isEmpty()) {
      return new Readiness.Stale(simpleName, changed);
    }
    PresenceCheck presence = new PresenceCheck(cache, verify);
    Optional<String> fault =
        presence.jarFault(build.record()).or(() -> presence.weightsFault(build.record()));
    if (fault.isPresent()) {
      return new Readiness.Damaged(simpleName, fault.get());
    }
    return new Readiness.Ready(
        code(cache)
            .compiled(
                code(sources, build, cache, project),
                build.record().app(),
                simpleName,
                build.folder())
            .with(build.record().lock(), build.record().weights()));
  }

  private AppCompiler compiler() {
    if (compiler == null) {
      compiler = new AppCompiler();
    }
    return compiler;
  }

  @Override
  public synchronized void close() {
    if (compiler != null) {
      compiler.close();
    }
  }
}
