package dev.jlserve.cli.requirement;

import dev.jlserve.processor.coordinate.Coordinate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An artifact that an app asks for. Its version is exact, or a snapshot's, or empty where a list of
 * versions among the requirements has it.
 *
 * @param coordinate as it was written
 */
public record RequestedArtifact(Coordinate coordinate) {

  private static final String JAR = "jar";
  private static final int PARTS = 3;

  /**
   * Takes a text apart that is known to be a coordinate.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static RequestedArtifact of(String text) {
    return new RequestedArtifact(Coordinate.of(text).orElseGet(() -> plain(text)));
  }

  /**
   * Takes a text of a lock or a record apart, where Maven may have named it in another order:
   * {@code group:artifact:classifier:version}.
   */
  public static RequestedArtifact recorded(String text) {
    return new RequestedArtifact(Coordinate.of(text).orElseGet(() -> ofMaven(text)));
  }

  private static Coordinate ofMaven(String text) {
    String[] parts = text.split(":", -1);
    String classifier = parts.length > PARTS ? parts[2] : "";
    return new Coordinate(parts[0], parts[1], parts[parts.length - 1], classifier, JAR, List.of());
  }

  /** Weights are named by the app's code, which no compiler has held against the form. */
  private static Coordinate plain(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("'" + text + "' is not group:artifact:version");
    }
    return new Coordinate(parts[0], parts[1], parts[2], "", JAR, List.of());
  }

  /** The group id. */
  public String group() {
    return coordinate.group();
  }

  /** The artifact id. */
  public String artifact() {
    return coordinate.artifact();
  }

  /** The version. */
  public String version() {
    return coordinate.version();
  }

  /** Which of the artifact's jars; empty for the main one. */
  public String classifier() {
    return coordinate.classifier();
  }

  /** {@code jar}, or {@code pom} for a list of versions (a BOM). */
  public String extension() {
    return coordinate.extension();
  }

  /** {@code group:artifact} of each dependency that is left out. */
  public List<String> exclusions() {
    return coordinate.exclusions();
  }

  /** The same artifact in another version. */
  public RequestedArtifact withVersion(String other) {
    return new RequestedArtifact(
        new Coordinate(group(), artifact(), other, classifier(), extension(), exclusions()));
  }

  /** Group and artifact, without the version. */
  public String key() {
    return group() + ":" + artifact();
  }

  /** All but version and exclusions: of one identity a class path holds one version. */
  public String identity() {
    return key() + (classifier().isEmpty() ? "" : ":" + classifier()) + suffix();
  }

  /** Whether it is a list of versions, for itself nothing that could be on a class path. */
  public boolean isBom() {
    return !extension().equals(JAR);
  }

  /** Whether its content may change. */
  public boolean isSnapshot() {
    return version().endsWith("-SNAPSHOT");
  }

  private String suffix() {
    return extension().equals(JAR) ? "" : "@" + extension();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return key()
        + (version().isEmpty() ? "" : ":" + version())
        + (classifier().isEmpty() ? "" : ":" + classifier())
        + suffix()
        + exclusions().stream()
            .map(exclusion -> ",exclude=" + exclusion.replace(':', '%'))
            .collect(Collectors.joining());
  }
}
