package dev.jlserve.cli.requirement;

/**
 * A Maven coordinate with one exact version.
 *
 * @param group the group id
 * @param artifact the artifact id
 * @param version the version
 */
public record Coordinate(String group, String artifact, String version) {

  private static final int PARTS = 3;

  /**
   * Takes a text apart that is known to be a coordinate.
   *
   * @throws IllegalArgumentException if it has not three parts
   */
  public static Coordinate of(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("'" + text + "' is not group:artifact:version");
    }
    return new Coordinate(parts[0], parts[1], parts[2]);
  }

  /** Group and artifact, without the version. */
  public String key() {
    return group + ":" + artifact;
  }

  @Override
  public String toString() {
    return key() + ":" + version;
  }
}
