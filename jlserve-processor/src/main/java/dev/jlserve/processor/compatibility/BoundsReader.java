package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.model.WhiteSpace;
import dev.jlserve.processor.openapi.Keywords;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what a value is held against beside its type. */
final class BoundsReader {

  /** The {@code format} that is a check. */
  static final String EMAIL = "email";

  private final Node node;
  private final Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
  private final SortedSet<String> rules = new TreeSet<>();

  BoundsReader(Node node) {
    this.node = node;
  }

  Bounds read() throws DocumentException {
    add(node);
    for (Node more : node.items("allOf")) {
      add(more);
    }
    if (node.has(Keywords.CHECKS)) {
      addChecks(node.object(Keywords.CHECKS));
    }
    if (ranges.containsKey(Measure.BYTES)) {
      // Base64 says the same less exactly.
      ranges.remove(Measure.LENGTH);
    }
    if (ranges.getOrDefault(Measure.DISTINCT_ITEMS, Range.ALL).least() != null) {
      // So do items, equal ones counted each.
      ranges.remove(Measure.ITEMS);
    }
    return new Bounds(ranges, rules);
  }

  private void add(Node from) throws DocumentException {
    atLeast(Measure.VALUE, from, "minimum", true);
    atLeast(Measure.VALUE, from, "exclusiveMinimum", false);
    atMost(Measure.VALUE, from, "maximum", true);
    atMost(Measure.VALUE, from, "exclusiveMaximum", false);
    atLeast(Measure.LENGTH, from, "minLength", true);
    atMost(Measure.LENGTH, from, "maxLength", true);
    for (String items : new String[] {"Items", "Properties"}) {
      atLeast(Measure.ITEMS, from, "min" + items, true);
      atMost(Measure.ITEMS, from, "max" + items, true);
    }
    if (from.has("pattern")) {
      rules.add(pattern(from.text("pattern")));
    }
    if (from.has("multipleOf")) {
      rules.add(Bounds.WHOLE);
    }
    if (from.has("const")) {
      from.member("const").json().bool().ifPresent(only -> rules.add("be " + only));
    }
    if (from.textOrEmpty("format").equals(EMAIL)) {
      rules.add("be an email address");
    }
    if (from.has("not")) {
      rules.add("be null");
    }
  }

  private void addChecks(Node checks) throws DocumentException {
    atLeast(Measure.BYTES, checks, Keywords.MIN_BYTES, true);
    atMost(Measure.BYTES, checks, Keywords.MAX_BYTES, true);
    atLeast(Measure.DISTINCT_ITEMS, checks, Keywords.MIN_DISTINCT_ITEMS, true);
    atMost(Measure.DISTINCT_ITEMS, checks, Keywords.MAX_DISTINCT_ITEMS, true);
    atMost(Measure.DECIMAL_PLACES, checks, Keywords.MAX_DECIMAL_PLACES, true);
    for (String pattern : checks.texts(Keywords.PATTERNS)) {
      rules.add("match '" + pattern + "'");
    }
    if (checks.has(Keywords.RECTANGULAR)) {
      rules.add(Bounds.RECTANGULAR);
    }
    String moment = checks.textOrEmpty(Keywords.MOMENT);
    if (!moment.isEmpty()) {
      // The stricter one is both rules.
      String time = moment.replace(Keywords.OR_PRESENT, "");
      rules.add("lie in the " + time + Keywords.OR_PRESENT);
      if (time.equals(moment)) {
        rules.add("lie in the " + time);
      }
    }
  }

  private static String pattern(String pattern) {
    if (pattern.equals(WhiteSpace.NOT_BLANK)) {
      return "not be blank";
    }
    boolean whole = pattern.startsWith("^(?:") && pattern.endsWith(")$");
    return "match '" + (whole ? pattern.substring(4, pattern.length() - 2) : pattern) + "'";
  }

  private void atLeast(Measure measure, Node from, String name, boolean inclusive)
      throws DocumentException {
    BigDecimal bound = from.number(name).orElse(null);
    if (bound != null) {
      ranges.merge(measure, Range.atLeast(bound, inclusive), Range::and);
    }
  }

  private void atMost(Measure measure, Node from, String name, boolean inclusive)
      throws DocumentException {
    BigDecimal bound = from.number(name).orElse(null);
    if (bound != null) {
      ranges.merge(measure, Range.atMost(bound, inclusive), Range::and);
    }
  }
}
