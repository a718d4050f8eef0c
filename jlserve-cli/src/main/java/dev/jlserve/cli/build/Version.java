package dev.jlserve.cli.build;

import java.util.Optional;

/** The version of this jlserve. */
final class Version {

  private Version() {}

  /** As the jar's manifest says; classes outside of a jar have none. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
