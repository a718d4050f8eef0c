package dev.jlserve.cli.image;

import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes images. Its one class is loaded with the libraries that it stands on. */
public interface ImageTool {

  /**
   * The name in full, with registry and tag.
   *
   * @throws dev.jlserve.cli.CliException of usage if it is none
   */
  String fullName(String name);

  /** Whether a name says which manifest it means, by a digest. */
  boolean isPinned(String name);

  /**
   * The digest of what a registry has under a name, such as {@code sha256:...}.
   *
   * @throws dev.jlserve.cli.CliException if it has nothing, or does not say
   */
  String digest(String name);

  /**
   * Brings an image from its registry.
   *
   * @param name with a digest
   * @param archive where to write it, as a docker-archive
   * @throws dev.jlserve.cli.CliException if that fails
   */
  void pull(String name, Platform platform, Path archive);

  /**
   * Checks that a file is a docker-archive with an image for a platform.
   *
   * @throws dev.jlserve.cli.CliException if it is not
   */
  void check(Path archive, Platform platform);

  /**
   * What lies in the image of a docker-archive; nothing if that cannot be told.
   *
   * @throws dev.jlserve.cli.CliException if the archive cannot be read
   */
  Optional<BaseFiles> files(Path archive);

  /**
   * Writes an image as an OCI archive that {@code docker load} takes too.
   *
   * @return the digest of its manifest
   * @throws dev.jlserve.cli.CliException if that fails
   */
  String save(ImagePlan plan, Path archive);

  /**
   * Sends an image to the registry that its name begins with.
   *
   * @throws dev.jlserve.cli.CliException if that fails
   */
  Pushed push(ImagePlan plan);

  /**
   * What came of a push.
   *
   * @param digest of the manifest
   * @param bytes what was sent: layers that the registry has are not sent again
   */
  record Pushed(String digest, long bytes) {}
}
