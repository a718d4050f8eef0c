package dev.jlserve.cli.requirement;

import java.util.List;

/**
 * What an app says about its surroundings.
 *
 * @param coordinates what it requires, the annotation's first, then those of {@code //DEPS}
 * @param repositories further repositories, from {@code //REPOS}: an address, or {@code id=address}
 * @param runtimeOptions options of its JVM, from {@code //RUNTIME_OPTIONS}
 * @param compileOptions options of javac, from {@code //COMPILE_OPTIONS}
 */
public record Requirements(
    List<Coordinate> coordinates,
    List<String> repositories,
    List<String> runtimeOptions,
    List<String> compileOptions) {

  /** Copies the lists. */
  public Requirements {
    coordinates = List.copyOf(coordinates);
    repositories = List.copyOf(repositories);
    runtimeOptions = List.copyOf(runtimeOptions);
    compileOptions = List.copyOf(compileOptions);
  }

  /** The coordinates as texts. */
  public List<String> texts() {
    return coordinates.stream().map(Coordinate::toString).toList();
  }
}
