package dev.jlserve.processor.compatibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a value is held against beside its type.
 *
 * @param ranges the bounds of each measure that has one
 * @param rules all else, as words behind "must": {@code match 'a+'}
 */
record Bounds(Map<Measure, Range> ranges, SortedSet<String> rules) {

  /** The rule of a number without a fraction. */
  static final String WHOLE = "be a whole number";

  /** The rule of an array of two or more dimensions. */
  static final String RECTANGULAR = "have rows of equal lengths";

  static final Bounds NONE = new Bounds(Map.of(), Collections.emptySortedSet());

  /** Copies both. */
  Bounds {
    EnumMap<Measure, Range> copy = new EnumMap<>(Measure.class);
    copy.putAll(ranges);
    ranges = Collections.unmodifiableMap(copy);
    rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
  }

  /** These without what is said of digits after the point. */
  Bounds withoutFractions() {
    SortedSet<String> rest = new TreeSet<>(rules);
    rest.remove(WHOLE);
    return new Bounds(without(Measure.DECIMAL_PLACES).ranges, rest);
  }

  /** These without the bounds of one measure. */
  Bounds without(Measure measure) {
    Map<Measure, Range> others = new EnumMap<>(Measure.class);
    others.putAll(ranges);
    others.remove(measure);
    return new Bounds(others, rules);
  }

  /** Each bound and rule, such as {@code at most 20 characters} or {@code must not be blank}. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    ranges.forEach(
        (measure, range) -> {
          if (range.least() != null) {
            words.add(measure.words(true, range.least()));
          }
          if (range.most() != null) {
            words.add(measure.words(false, range.most()));
          }
        });
    rules.forEach(rule -> words.add("must " + rule));
    return words;
  }

  Range range(Measure measure) {
    return ranges.getOrDefault(measure, Range.ALL);
  }
}
