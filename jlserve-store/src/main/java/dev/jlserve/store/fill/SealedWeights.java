package dev.jlserve.store.fill;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import java.net.URI;
import java.util.Optional;

/**
 * Weights that a build had, as its record says it.
 *
 * @param source where they come from, as the user wrote it
 * @param manifest the list of their files, below the cache folder
 * @param repository the address of the Maven repository that their jar came from
 * @param jarSha256 the hash of their jar
 */
record SealedWeights(
    WeightSource source, String manifest, Optional<String> repository, Optional<String> jarSha256) {

  /**
   * A jar on a server.
   *
   * @param uri its address
   * @param sha256 its hash
   */
  record Jar(URI uri, String sha256) {}

  /**
   * Where their jar is.
   *
   * @throws WeightsException if the build did not get it from a server
   */
  Jar jar(WeightSource.Maven maven) {
    if (repository.isEmpty() || jarSha256.isEmpty()) {
      throw new WeightsException(
          maven.describe()
              + " did not come from a server when the app was built, so it cannot be fetched."
              + " Publish it to a Maven repository and build the app anew, or leave the weights in"
              + " the image.");
    }
    return new Jar(uri(repository.get(), maven.coordinate()), jarSha256.get());
  }

  private static URI uri(String repository, String coordinate) {
    String[] parts = coordinate.split(":", -1);
    String file = parts[1] + "-" + parts[2] + ".jar";
    String folder = String.join("/", parts[0].replace('.', '/'), parts[1], parts[2]);
    return URI.create(repository.replaceFirst("/+$", "") + "/" + folder + "/" + file);
  }
}
