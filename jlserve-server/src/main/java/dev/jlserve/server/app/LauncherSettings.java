package dev.jlserve.server.app;

import dev.jlserve.server.weights.FoundWeights;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.protocol.StartProperty;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line hands over: commands that messages name, the cache, locked commits. */
public final class LauncherSettings {

  private LauncherSettings() {}

  /** The command that builds the app. */
  public static String build() {
    return StartProperty.BUILD.value().orElse("jlserve build <App.java>");
  }

  /** The command that started this process, or null if it was started without. */
  static @Nullable String start() {
    return StartProperty.START.value().orElse(null);
  }

  /** The cache folder, as the launcher or the environment has it; null where none is set. */
  public static @Nullable Path cache() {
    String folder = StartProperty.CACHE.value().orElse(System.getenv(CacheLayout.VARIABLE));
    return folder == null || folder.isBlank() ? null : Path.of(folder.strip());
  }

  /** The weights that the cache folder holds. */
  public static FoundWeights weights() {
    return new FoundWeights(cache(), commits(), builtFolders(), "run: " + build());
  }

  /** Where the build has put weights; nothing where the command line did not start the process. */
  private static Optional<BuiltFolders> builtFolders() {
    return StartProperty.CACHE
        .value()
        .map(started -> BuiltFolders.parse(StartProperty.WEIGHTS.value().orElse("")));
  }

  /** The commits that the build's lock names. */
  public static HubCommits commits() {
    return HubCommits.parse(StartProperty.COMMITS.value().orElse(""));
  }
}
