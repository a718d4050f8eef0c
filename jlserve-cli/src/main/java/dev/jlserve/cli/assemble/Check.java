package dev.jlserve.cli.assemble;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.RuntimeJars;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.compile.AppIndex;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.console.Setting;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.AppClassPath;
import dev.jlserve.cli.readiness.AppCode;
import dev.jlserve.cli.readiness.AppRequirements;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.readiness.LazyResolver;
import dev.jlserve.cli.readiness.RefusedOptions;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.requirement.Directives;
import dev.jlserve.cli.resolve.Resolution;
import dev.jlserve.cli.resolve.ResolveOption;
import dev.jlserve.cli.resolve.ResolvedJar;
import dev.jlserve.cli.resolve.ResolverSettings;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every mistake that a build would, without a process of the app's and without a record. It
 * resolves through the cache folder if one is named, else through the user's local repository.
 */
public final class Check {

  private static final List<String> STRICT = List.of("-A" + RuleOptions.STRICT + "=on");

  private final BuildContext surroundings;

  /** A check in this process's surroundings. */
  public Check(Console console, Map<String, String> environment) {
    this(BuildContext.ofProcess(console, environment, JvmLauncher.ofOwnJava()));
  }

  /** A check in given surroundings. */
  public Check(BuildContext surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Checks an app.
   *
   * @param options what a build would be asked for
   * @param strict whether a warning is a mistake, and components are named that leave a request
   *     without a longest body
   * @throws CliException with the diagnostics, if there is a mistake
   */
  public void run(Path named, Set<BuildOption> options, boolean strict) {
    AppSource app = AppLocator.parse(AppLocator.sources(named));
    if (strict && app.sources().build().isPresent()) {
      throw new CliException(
          "--strict is for javac, and Maven has compiled the app. Give maven-compiler-plugin the"
              + " argument "
              + STRICT.get(0)
              + " and <failOnWarning>true</failOnWarning>.",
          ExitCode.USAGE);
    }
    Compilation compiled = compiled(app, options, strict ? STRICT : List.of());
    List<Event.Diagnostic> warnings = compiled.warnings();
    long count = warnings.stream().filter(Event.Diagnostic::isWarning).count();
    if (strict && count > 0) {
      throw new CliException(
          named
              + " has "
              + (count == 1 ? "1 warning" : count + " warnings")
              + ", and is checked with --strict",
          ExitCode.FAULT,
          warnings,
          List.of());
    }
    warnings.forEach(surroundings.console()::tell);
    surroundings
        .console()
        .tell(Event.Step.ticked("checked", app.simpleName() + " has no mistakes"));
    List<Setting> settings = AppIndex.of(compiled).settings();
    if (!settings.isEmpty()) {
      surroundings.console().tell(new Event.Settings(settings));
    }
  }

  /**
   * Compiles an app as a build would.
   *
   * @param options what a build would be asked for
   * @param javac options beside the app's own
   * @throws CliException with the diagnostics, if there is a mistake
   */
  public Compilation compiled(AppSource app, Set<BuildOption> options, List<String> javac) {
    boolean cached = !CacheFolder.named(surroundings.environment()).isEmpty();
    if (cached) {
      CacheFolder cache = CacheFolder.of(surroundings.environment());
      Set<ResolveOption> resolving = BuildOption.resolving(options);
      if (cache.isWritable()) {
        cache.hold();
      } else if (app.sources().project().isEmpty()) {
        resolving.add(ResolveOption.READ_ONLY);
      }
      RuntimeJars runtime = surroundings.nested().unpackedIn(cache);
      return compiled(app, cache, runtime, Optional.of(cache.maven()), resolving, javac);
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (TemporaryCache cache = TemporaryCache.create(temporary, surroundings.nested())) {
      Set<ResolveOption> resolving = BuildOption.resolving(options);
      return compiled(app, cache.folder(), cache.runtime(), Optional.empty(), resolving, javac);
    }
  }

  private Compilation compiled(
      AppSource app,
      CacheFolder cache,
      RuntimeJars runtime,
      Optional<Path> localRepository,
      Set<ResolveOption> options,
      List<String> javac) {
    Directives directives = Directives.in(app.sources().text());
    boolean snapshots = options.contains(ResolveOption.SNAPSHOTS);
    ResolverSettings settings =
        new ResolverSettings(
            localRepository,
            app.sources().project(),
            cache.maven(),
            Lock.NONE,
            directives.repositories(),
            surroundings.userFolder(),
            surroundings.environment(),
            options);
    try (Progress progress = surroundings.console().progress("Downloading");
        LazyResolver resolver = new LazyResolver(settings, progress)) {
      AppRequirements requirements;
      try {
        requirements =
            AppRequirements.of(app, maven -> resolver.get().project(maven.pom()), snapshots);
      } catch (CliException mistaken) {
        AppCode apiAlone = new AppCode(app.sources(), List.of(), List.of(), Optional::empty);
        throw MistakesBeside.of(mistaken, () -> compile(apiAlone, javac, cache, runtime));
      }
      Path repository = localRepository.orElse(surroundings.userFolder().resolve("repository"));
      EarlyMistakes.refuse(
          requirements, repository, alone -> compile(alone, javac, cache, runtime));
      AppCode code =
          new AppCode(
              requirements.sources(),
              resolved(requirements, resolver),
              requirements.processors(resolver).stream().map(Check::recorded).toList(),
              requirements::compilation);
      requirements.notes().forEach(surroundings.console()::tell);
      resolver.notes().forEach(this::note);
      new AppClassPath(cache, runtime, code.jars()).notes().forEach(this::note);
      code.notes().forEach(surroundings.console()::tell);
      return compile(code, javac, cache, runtime);
    }
  }

  private void note(String text) {
    surroundings.console().tell(new Event.Note(text));
  }

  private static Compilation compile(
      AppCode code, List<String> javac, CacheFolder cache, RuntimeJars runtime) {
    try (AppCompiler compiler = new AppCompiler()) {
      AppClassPath classPath = new AppClassPath(cache, runtime, code.jars());
      Compilation compilation = code.compile(compiler, classPath, cache, javac);
      RefusedOptions.refuse(code.sources());
      return compilation;
    }
  }

  private List<RecordedJar> resolved(AppRequirements requirements, LazyResolver resolver) {
    if (requirements.texts().isEmpty()) {
      return List.of();
    }
    Resolution resolution = requirements.resolved(resolver);
    NativeConflicts.refuse(resolution.jars());
    resolution.conflicts().forEach(each -> note(each.text()));
    return resolution.jars().stream().map(Check::recorded).toList();
  }

  private static RecordedJar recorded(ResolvedJar jar) {
    return new RecordedJar(
        jar.coordinate(),
        jar.path().toAbsolutePath().toString(),
        jar.size(),
        jar.sha256(),
        jar.compileOnly());
  }
}
