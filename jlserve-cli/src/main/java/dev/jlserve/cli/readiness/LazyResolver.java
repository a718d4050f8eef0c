package dev.jlserve.cli.readiness;

import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.resolve.MavenClassPath;
import dev.jlserve.cli.resolve.RequirementResolver;
import dev.jlserve.cli.resolve.ResolvedFile;
import dev.jlserve.cli.resolve.ResolvedJar;
import dev.jlserve.cli.resolve.ResolverSettings;
import dev.jlserve.cli.source.MavenBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A resolver that is made when something is to be resolved: many apps require nothing. */
public final class LazyResolver implements AutoCloseable {

  private final ResolverSettings settings;
  private final Progress progress;
  private @Nullable RequirementResolver resolver;
  private @Nullable MavenClassPath given;

  public LazyResolver(ResolverSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  public RequirementResolver get() {
    if (resolver == null) {
      resolver = new RequirementResolver(settings, progress);
    }
    return resolver;
  }

  /**
   * Takes the jars that Maven resolved, in class path order.
   *
   * @throws dev.jlserve.cli.console.CliException if one is not what the lock says
   */
  List<ResolvedJar> given(MavenBuild build) {
    given = new MavenClassPath(build, settings.modules(), settings.lock());
    return given.jars();
  }

  /** The hashes of all files that were used so far, poms included. */
  public SortedMap<String, String> seen() {
    SortedMap<String, String> seen = new TreeMap<>();
    if (given != null) {
      seen.putAll(given.seen());
    }
    if (resolver != null) {
      seen.putAll(resolver.seen());
    }
    return seen;
  }

  /** What is good to know of poms that could not be used so far. */
  public List<String> notes() {
    return resolver == null ? List.of() : resolver.notes();
  }

  /** All files that were used so far, poms included. */
  public List<ResolvedFile> files() {
    List<ResolvedFile> files = new ArrayList<>(given == null ? List.of() : given.files());
    if (resolver != null) {
      files.addAll(resolver.files());
    }
    return files;
  }

  @Override
  public void close() {
    if (resolver != null) {
      resolver.close();
    }
  }
}
