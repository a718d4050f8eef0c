package dev.jlserve.processor.compatibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between two bounds.
 *
 * @param least the lower bound, if there is one
 * @param most the upper bound, if there is one
 */
record Range(@Nullable Edge least, @Nullable Edge most) {

  static final Range ALL = new Range(null, null);

  /**
   * A bound.
   *
   * @param inclusive whether the bound itself is taken
   */
  record Edge(BigDecimal value, boolean inclusive) {}

  static Range of(long least, long most) {
    return new Range(
        new Edge(BigDecimal.valueOf(least), true), new Edge(BigDecimal.valueOf(most), true));
  }

  static Range around(BigDecimal most) {
    return new Range(new Edge(most.negate(), true), new Edge(most, true));
  }

  static Range only(BigDecimal value) {
    return new Range(new Edge(value, true), new Edge(value, true));
  }

  static Range atLeast(BigDecimal value, boolean inclusive) {
    return new Range(new Edge(value, inclusive), null);
  }

  static Range atMost(BigDecimal value, boolean inclusive) {
    return new Range(null, new Edge(value, inclusive));
  }

  /** What lies in both. */
  Range and(Range other) {
    return new Range(
        isLower(least, other.least) ? other.least : least,
        isHigher(most, other.most) ? other.most : most);
  }

  /** Its bounds that leave out something of the other one. */
  Range beyond(Range other) {
    return new Range(
        isLower(other.least, least) ? least : null, isHigher(other.most, most) ? most : null);
  }

  /** Whether each number of the other one lies in this one. */
  boolean covers(Range other) {
    return !isLower(other.least, least) && !isHigher(other.most, most);
  }

  /** Whether a lower bound takes more than another one does. */
  static boolean isLower(@Nullable Edge one, @Nullable Edge other) {
    if (one == null || other == null) {
      return one == null && other != null;
    }
    int order = one.value().compareTo(other.value());
    return order < 0 || (order == 0 && one.inclusive() && !other.inclusive());
  }

  /** Whether an upper bound takes more than another one does. */
  static boolean isHigher(@Nullable Edge one, @Nullable Edge other) {
    if (one == null || other == null) {
      return one == null && other != null;
    }
    int order = one.value().compareTo(other.value());
    return order > 0 || (order == 0 && one.inclusive() && !other.inclusive());
  }
}
