package dev.jlserve.spi;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array that becomes a set, each once. Bounds how many of them share a hash
 * code: whoever sends an array chooses the hash codes of records, and a set whose elements share
 * one compares each with all others.
 *
 * @param <E> the element, which has no natural order by which a set could tell equal hash codes
 *     apart
 */
public final class DistinctValues<E extends @Nullable Object> {

  /** More than values that were not made for it ever share. */
  private static final int MOST_ALIKE = 256;

  private final Violations violations;
  private final Set<E> values = new LinkedHashSet<>();
  private final Map<Integer, Integer> alike = new HashMap<>();
  private boolean refused;

  /**
   * Has none yet.
   *
   * @param violations is told {@code value_error} at the element that is one too many
   */
  public DistinctValues(Violations violations) {
    this.violations = violations;
  }

  /** Adds the element that was read last, unless it is there. */
  public void add(E value) {
    if (refused) {
      return;
    }
    int hash = Objects.hashCode(value);
    if (alike.getOrDefault(hash, 0) >= MOST_ALIKE) {
      refused = true;
      violations.violated(
          "value_error",
          "Value error, more than " + MOST_ALIKE + " elements of the set have the same hash code");
    } else if (values.add(value)) {
      alike.merge(hash, 1, Integer::sum);
    }
  }

  /** The elements, in the order in which they came first. */
  public Set<E> toSet() {
    return values;
  }
}
