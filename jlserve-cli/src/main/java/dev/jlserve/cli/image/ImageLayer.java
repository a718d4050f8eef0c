package dev.jlserve.cli.image;

import java.util.List;

/**
 * A layer.
 *
 * @param name what is in it, for people
 * @param files its files in order
 */
public record ImageLayer(String name, List<ImageFile> files) {

  /** Copies the list. */
  public ImageLayer {
    files = List.copyOf(files);
  }
}
