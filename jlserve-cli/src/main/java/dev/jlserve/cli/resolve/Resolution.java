package dev.jlserve.cli.resolve;

import java.util.List;

/**
 * What the requirements came to.
 *
 * @param jars the jars of the requirements and of what these need, in class path order
 * @param conflicts the artifacts among them that were asked for in several versions
 */
public record Resolution(List<ResolvedJar> jars, List<VersionConflict> conflicts) {

  /** Copies the lists. */
  public Resolution {
    jars = List.copyOf(jars);
    conflicts = List.copyOf(conflicts);
  }
}
