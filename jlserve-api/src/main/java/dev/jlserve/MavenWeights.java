package dev.jlserve;

import dev.jlserve.spi.weights.WeightSource;
import java.util.regex.Pattern;

/** Weights in one jar of a Maven repository: its files without its classes. */
public final class MavenWeights extends Weights {

  private static final Pattern COORDINATE =
      Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[A-Za-z0-9_.+-]+");

  private final String coordinate;

  private MavenWeights(WeightSource.Maven jar) {
    super(jar);
    this.coordinate = jar.coordinate();
  }

  static MavenWeights of(String coordinate) {
    if (!COORDINATE.matcher(Given.required(coordinate, "the coordinate of weights")).matches()) {
      throw new IllegalArgumentException(
          "'" + coordinate + "' is no Maven coordinate; write \"group:artifact:version\"");
    }
    return new MavenWeights(new WeightSource.Maven(coordinate));
  }

  /**
   * Only these files of the jar.
   *
   * @param names paths in the jar; {@code *} stands for any characters, {@code /} included, and
   *     {@code ?} for one
   * @throws IllegalArgumentException if there is none, or one leads out of the jar
   */
  public MavenWeights files(String... names) {
    return new MavenWeights(new WeightSource.Maven(coordinate, FileNames.checked("a jar", names)));
  }
}
