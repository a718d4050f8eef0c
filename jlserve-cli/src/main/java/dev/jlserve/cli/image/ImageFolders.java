package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import java.nio.file.Path;

/**
 * Where the cache folder keeps what images are made of.
 *
 * @param root {@code images}, into which base images are unpacked for a while
 */
record ImageFolders(Path root) {

  static ImageFolders of(CacheFolder cache) {
    return new ImageFolders(cache.root().resolve("images"));
  }

  /** Linked Java runtimes, by what they were linked from. */
  Path java() {
    return root.resolve("java");
  }

  /** Base images as docker-archives, by digest and platform. */
  Path bases() {
    return root.resolve("base");
  }

  /** Compressed layers, which Jib keeps. */
  Path layers() {
    return root.resolve("layers");
  }

  /** Where Jib makes layers. */
  Path unfinishedLayers() {
    return layers().resolve("tmp");
  }

  /** AOT caches of libraries, by build and runtime. */
  Path aot() {
    return root.resolve("aot");
  }
}
