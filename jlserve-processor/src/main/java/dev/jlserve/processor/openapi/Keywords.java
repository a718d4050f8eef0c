package dev.jlserve.processor.openapi;

/**
 * The members of a schema that JSON Schema does not have. Validators pass over them; they say what
 * else the server checks, so that two documents differ whenever the servers do.
 */
public final class Keywords {

  /** The object with what is checked. */
  public static final String CHECKS = "x-jlserve-checks";

  /** The form of a string, or the width of an integer, that {@code format} has no word for. */
  public static final String FORMAT = "x-jlserve-format";

  /** In {@link #CHECKS}: the least count of bytes, of which a string is the base64. */
  public static final String MIN_BYTES = "minBytes";

  /** In {@link #CHECKS}: the greatest count of bytes. */
  public static final String MAX_BYTES = "maxBytes";

  /** In {@link #CHECKS}: the least count of items, equal ones counted once. */
  public static final String MIN_DISTINCT_ITEMS = "minDistinctItems";

  /** In {@link #CHECKS}: the greatest count of items, equal ones counted once. */
  public static final String MAX_DISTINCT_ITEMS = "maxDistinctItems";

  /** In {@link #CHECKS}: the greatest count of digits after a number's point. */
  public static final String MAX_DECIMAL_PLACES = "maxDecimalPlaces";

  /** In {@link #CHECKS} of an array: its rows have equal lengths. */
  public static final String RECTANGULAR = "rectangular";

  /** In {@link #CHECKS}: regular expressions of Java, with the names of their flags. */
  public static final String PATTERNS = "patterns";

  /** In {@link #CHECKS}: {@code past} or {@code future}, with {@link #OR_PRESENT} behind it. */
  public static final String MOMENT = "moment";

  /** Behind a moment that may be now. */
  public static final String OR_PRESENT = " or present";

  /** In {@link #CHECKS} of an object: the methods that check its members together. */
  public static final String TOGETHER = "together";

  private Keywords() {}
}
