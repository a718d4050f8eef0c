package dev.jlserve.server.testing;

import java.util.stream.Stream;

/** Why Jackson 3 does not load from the test's class path, and what to add there. */
final class UnusableJackson {

  private static final String ANNOTATION = "com/fasterxml/jackson/annotation/";

  private UnusableJackson() {}

  static IllegalStateException exception(NoClassDefFoundError error) {
    return new IllegalStateException(
        "call(...) writes and reads records with Jackson 3, "
            + (lacksAnnotation(error)
                ? "and com.fasterxml.jackson.core:jackson-annotations is too old for it. Add its"
                    + " version 2.21 or a newer one to dependencyManagement, or post(...) JSON"
                : "which is not on the class path. Add tools.jackson.core:jackson-databind in scope"
                    + " test, or post(...) JSON"),
        error);
  }

  /** From the second time on, a cause has the name of the class. */
  private static boolean lacksAnnotation(Throwable error) {
    return Stream.iterate(error, each -> each != null, Throwable::getCause)
        .anyMatch(each -> String.valueOf(each.getMessage()).contains(ANNOTATION));
  }
}
