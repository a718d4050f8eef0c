package dev.jlserve.spi.weights;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one source, complete and verified.
 *
 * @param root the folder that holds them
 * @param names their paths below it, sorted, with {@code /} between folders
 */
public record WeightFiles(Path root, List<String> names) {

  /** Copies the list. */
  public WeightFiles {
    names = List.copyOf(names);
  }
}
