package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the weights that are in a cache folder.
 *
 * @param cache the cache folder
 * @param commits the commits for which branches and tags of the hub stand
 * @param built where a build has put the others
 */
public record PresentWeights(Path cache, HubCommits commits, BuiltFolders built) {

  /**
   * The files of a source, if all of them are there.
   *
   * @throws IOException if the cache folder cannot be read
   */
  public Optional<WeightFiles> find(WeightSource source) throws IOException {
    Optional<WeightFolder> folder =
        switch (source) {
          case WeightSource.Maven maven -> Optional.of(WeightFolder.of(cache, maven));
          case WeightSource.Url url -> Optional.of(WeightFolder.of(cache, url));
          case WeightSource.Local local -> built.of(cache, local);
          case WeightSource.Made made -> built.of(cache, made);
          case WeightSource.HuggingFace hub ->
              commit(hub).map(commit -> WeightFolder.of(cache, hub.at(commit)));
        };
    return folder.isEmpty() ? Optional.empty() : folder.get().find();
  }

  private Optional<String> commit(WeightSource.HuggingFace hub) throws IOException {
    Optional<String> known = commits.of(hub);
    return known.isPresent()
        ? known
        : HubRepository.of(cache, hub.repository()).commit(hub.revision());
  }

  /** The folder in which the files of a source lie, for messages. */
  public Path folder(WeightSource source) {
    CacheLayout layout = new CacheLayout(cache);
    return switch (source) {
      case WeightSource.Maven maven -> layout.weights();
      case WeightSource.Url url -> layout.weights();
      case WeightSource.Local local -> layout.weights();
      case WeightSource.Made made -> layout.weights();
      case WeightSource.HuggingFace hub -> layout.hub();
    };
  }
}
