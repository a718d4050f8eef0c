package dev.jlserve.spi;

import java.net.URI;

/** Where weights come from; the store knows how to fetch each kind. */
public sealed interface WeightSource {

  /** One line that names the source as a user wrote it. */
  String describe();

  /**
   * The files of one jar.
   *
   * @param coordinate {@code group:artifact:version}
   */
  record Maven(String coordinate) implements WeightSource {
    @Override
    public String describe() {
      return "mvn:" + coordinate;
    }
  }

  /**
   * One file.
   *
   * @param uri its address
   * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
   */
  record Url(URI uri, String sha256) implements WeightSource {
    @Override
    public String describe() {
      return uri.toString();
    }
  }
}
