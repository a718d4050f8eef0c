package dev.jlserve.cli.readiness;

import java.util.Optional;

/** The version of this jlserve. */
public final class JlserveVersion {

  private JlserveVersion() {}

  /** As the jar's manifest says; classes outside of a jar have none. */
  public static String current() {
    return Optional.ofNullable(JlserveVersion.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
