package dev.jlserve.store.layout;

import java.nio.file.Path;

/**
 * The folders of a cache folder.
 *
 * @param root the folder that {@code JLSERVE_CACHE_DIR} names
 */
public record CacheLayout(Path root) {

  /** The environment variable that names the folder. */
  public static final String VARIABLE = "JLSERVE_CACHE_DIR";

  /** The folder of weights, except for those of the hub. */
  public static final String WEIGHTS = "weights";

  /** Where the Hugging Face hub's clients keep what is theirs. */
  public static final String HUGGING_FACE = "huggingface";

  /** The hub's own layout, which clients in all languages share. */
  public static final String HUB = HUGGING_FACE + "/hub";

  /** What is not complete yet, and the temporary folders of running apps. */
  public static final String TEMPORARY = "tmp";

  /** In an image without weights: the arguments for Java to fill a volume with them. */
  public static final String FILL_ARGUMENTS = "weights.args";

  /** The local repository of requirements. */
  public Path maven() {
    return root.resolve("maven");
  }

  /** The run-time jars of all versions of jlserve. */
  public Path runtime() {
    return root.resolve("runtime");
  }

  /** The builds of all apps. */
  public Path apps() {
    return root.resolve("apps");
  }

  /** The weights of all sources, except for the files of the hub. */
  public Path weights() {
    return root.resolve(WEIGHTS);
  }

  /** The repositories of the hub. */
  public Path hub() {
    return root.resolve(HUB);
  }

  /** What is not complete yet, and the temporary folders of running apps. */
  public Path temporary() {
    return root.resolve(TEMPORARY);
  }
}
