package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The files of one source of weights, as the app's process lists them in {@code
 * weights/<hash>/manifest.json}; they lie in the folder {@code files} beside it.
 *
 * @param format 1
 * @param source where they come from
 * @param files the files
 */
record WeightsManifest(int format, String source, List<Entry> files) {

  /**
   * One file.
   *
   * @param path its path below {@code files}, with {@code /}
   * @param size its size in bytes
   * @param sha256 its hash
   */
  record Entry(String path, long size, String sha256) {
    Entry {
      requireNonNull(path, "path");
      requireNonNull(sha256, "sha256");
    }
  }

  WeightsManifest {
    requireNonNull(source, "source");
    files = List.copyOf(files);
  }
}
