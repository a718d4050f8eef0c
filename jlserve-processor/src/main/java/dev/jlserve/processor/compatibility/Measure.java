package dev.jlserve.processor.compatibility;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a value is held against two bounds. */
enum Measure {
  VALUE(""),
  LENGTH(" character"),
  BYTES(" byte"),
  ITEMS(" item"),
  DISTINCT_ITEMS(" distinct item"),
  DECIMAL_PLACES(" decimal place");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  /** A bound in words, if there is one. */
  Optional<String> bound(boolean lower, Range.@Nullable Edge edge) {
    return Optional.ofNullable(edge).map(known -> words(lower, known));
  }

  /** A bound in words, such as {@code at most 20 characters}. */
  String words(boolean lower, Range.Edge edge) {
    String direction =
        edge.inclusive() ? lower ? "at least " : "at most " : lower ? "more than " : "less than ";
    boolean several = !unit.isEmpty() && edge.value().compareTo(BigDecimal.ONE) != 0;
    return direction + edge.value().toPlainString() + unit + (several ? "s" : "");
  }
}
