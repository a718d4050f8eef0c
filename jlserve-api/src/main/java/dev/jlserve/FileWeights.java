package dev.jlserve;

import dev.jlserve.spi.weights.WeightSource;
import java.util.List;

/**
 * Weights that lie beside the app: a file, or the files of a folder. A build copies them into
 * {@code JLSERVE_CACHE_DIR}. When their content changes, the app needs another build.
 */
public final class FileWeights extends Weights {

  private final String path;

  private FileWeights(WeightSource.Local local) {
    super(local);
    this.path = local.path();
  }

  static FileWeights of(String path) {
    if (FileNames.isOutside(Given.required(path, "the path of weights")) || path.endsWith("/")) {
      throw new IllegalArgumentException(
          "'" + path + "' is no path below the app's folder; write it like \"models/labels.txt\"");
    }
    return new FileWeights(new WeightSource.Local(path, List.of()));
  }

  /**
   * Only these files of the folder.
   *
   * @param names paths in the folder; {@code *} stands for any characters, {@code /} included, and
   *     {@code ?} for one
   * @throws IllegalArgumentException if there is none, or one leads out of the folder
   */
  public FileWeights files(String... names) {
    return new FileWeights(new WeightSource.Local(path, FileNames.checked("a folder", names)));
  }
}
