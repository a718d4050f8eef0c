package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.Sources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The app that a user names, parsed when that is asked for: a text that was compiled before has its
 * names in a record, and javac takes a third of a second to start.
 */
public final class RequestedApp {

  private static final String SNAPSHOT = "-SNAPSHOT";

  private final Sources sources;
  private final Optional<RecordedBuild> compiled;
  private @Nullable AppSource parsed;

  private RequestedApp(Sources sources, Optional<RecordedBuild> compiled) {
    this.sources = sources;
    this.compiled = compiled;
  }

  /**
   * An app whose text may have been compiled before. What a pom says is asked for anew, since it
   * depends on more than the pom; and a snapshot is as welcome as it is this time.
   */
  public static RequestedApp in(
      CacheFolder cache, Sources sources, String runtimeHash, boolean snapshots) {
    return new RequestedApp(
        sources,
        sources.project().isPresent()
            ? Optional.empty()
            : new BuildRecords(cache)
                .withCode(CodeStore.hash(sources, runtimeHash))
                .filter(build -> snapshots || sources.build().isPresent() || !hasSnapshot(build)));
  }

  private static boolean hasSnapshot(RecordedBuild build) {
    return build.record().lock().requirements().stream().anyMatch(each -> each.contains(SNAPSHOT));
  }

  /**
   * The cache folder. Where there is no app, that is said before anything about the folder.
   *
   * @throws CliException if there is no app, or no folder
   */
  public static CacheFolder cache(Sources sources, Map<String, String> environment) {
    try {
      return CacheFolder.of(environment);
    } catch (CliException e) {
      AppLocator.parse(sources);
      throw e;
    }
  }

  public Sources sources() {
    return sources;
  }

  public Path file() {
    return sources.file();
  }

  /** The build that compiled this very text. */
  public Optional<RecordedBuild> compiled() {
    return compiled;
  }

  public String className() {
    return compiled.map(build -> build.record().app()).orElseGet(() -> parsed().className());
  }

  public String simpleName() {
    return compiled
        .map(build -> build.record().simpleName())
        .orElseGet(() -> parsed().simpleName());
  }

  /**
   * Its trees.
   *
   * @throws CliException if a file is not Java, or holds no app
   */
  public AppSource parsed() {
    if (parsed == null) {
      parsed = AppLocator.parse(sources);
    }
    return parsed;
  }
}
