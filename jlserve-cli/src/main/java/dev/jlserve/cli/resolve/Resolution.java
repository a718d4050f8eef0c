package dev.jlserve.cli.resolve;

import java.util.List;

/**
 * What the requirements came to.
 *
 * @param jars the jars of the requirements and of what these need, in class path order
 */
public record Resolution(List<ResolvedJar> jars) {

  /** Nothing is required. */
  public static final Resolution NONE = new Resolution(List.of());

  /** Copies the list. */
  public Resolution {
    jars = List.copyOf(jars);
  }
}
