package dev.jlserve.cli.image;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * All that an image is made of.
 *
 * @param name its name and tag
 * @param base the base image as a docker-archive
 * @param platform what it runs on
 * @param layers what comes over the base, the one that changes most often last
 * @param volume the paths of the files that lie in a volume
 * @param environment variables
 * @param entrypoint the command, started in {@code folder}
 * @param folder the working folder
 * @param user the user and group
 */
public record ImagePlan(
    String name,
    Path base,
    Platform platform,
    List<ImageLayer> layers,
    List<String> volume,
    SortedMap<String, String> environment,
    List<String> entrypoint,
    String folder,
    String user) {

  /** Copies the lists. */
  public ImagePlan {
    layers = List.copyOf(layers);
    volume = List.copyOf(volume);
    entrypoint = List.copyOf(entrypoint);
  }
}
