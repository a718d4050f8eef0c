package dev.jlserve.cli.readiness;

import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.resolve.RequirementResolver;
import dev.jlserve.cli.resolve.ResolvedFile;
import dev.jlserve.cli.resolve.ResolverSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A resolver that is made when something is to be resolved: many apps require nothing. */
public final class LazyResolver implements AutoCloseable {

  private final ResolverSettings settings;
  private final Progress progress;
  private @Nullable RequirementResolver resolver;

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

  /** The hashes of all files that were used so far, poms included. */
  public SortedMap<String, String> seen() {
    return resolver == null ? new TreeMap<>() : resolver.seen();
  }

  /** All files that were used so far, poms included. */
  public List<ResolvedFile> files() {
    return resolver == null ? List.of() : resolver.files();
  }

  @Override
  public void close() {
    if (resolver != null) {
      resolver.close();
    }
  }
}
