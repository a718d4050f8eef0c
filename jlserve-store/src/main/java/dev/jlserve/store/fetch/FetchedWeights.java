package dev.jlserve.store.fetch;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Optional;

/**
 * Weights that are present.
 *
 * @param source the source as a user wrote it
 * @param version what tells them from others of this source: the commit of the hub, or the hash of
 *     the content of local files; nothing where the source itself tells it
 * @param manifest the path of their manifest below the cache folder, with {@code /}
 */
public record FetchedWeights(WeightSource source, Optional<String> version, String manifest) {}
