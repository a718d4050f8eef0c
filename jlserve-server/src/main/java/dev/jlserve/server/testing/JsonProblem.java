package dev.jlserve.server.testing;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a record has no JSON, or JSON does not fit a record, and where. */
final class JsonProblem {

  /** Settings of Jackson's, which a test cannot reach. */
  private static final String SETTINGS = "( \\(but could|: disable ).*";

  private JsonProblem() {}

  static String of(JacksonException e) {
    String place =
        e.getPath().stream()
            .map(
                each ->
                    each.getPropertyName() == null
                        ? "[" + each.getIndex() + "]"
                        : "." + each.getPropertyName())
            .collect(Collectors.joining());
    return place.isEmpty()
        ? problem(e)
        : "at " + place.replaceFirst("^\\.", "") + ": " + problem(e);
  }

  private static String problem(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          unknown.getReferringClass().getSimpleName() + " has no such component";
      case InvalidNullException none -> "null, and neither Optional nor @Nullable";
      default -> e.getOriginalMessage().replaceFirst(SETTINGS, "");
    };
  }
}
