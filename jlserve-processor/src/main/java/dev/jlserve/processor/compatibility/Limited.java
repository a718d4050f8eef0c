package dev.jlserve.processor.compatibility;

/**
 * What keeps a value in bounds.
 *
 * @param side who sends it: only a client sends an element of a set twice
 * @param bounds what the document says
 * @param type the numbers of its type; all, if it is no number
 */
record Limited(Side side, Bounds bounds, Range type) {

  static Limited of(Side side, Bounds bounds) {
    return new Limited(side, bounds, Range.ALL);
  }

  /** The bounds that the document says; one that the type has anyway is none. */
  Range said(Measure measure) {
    Range said = bounds.range(measure);
    return measure == Measure.VALUE ? said.beyond(type) : said;
  }

  /** The bounds that hold, whether the document says them or others imply them. */
  Range all(Measure measure) {
    Range said = bounds.range(measure);
    return switch (measure) {
      case VALUE -> said.and(type);
      case ITEMS -> said.and(ofItems(bounds.range(Measure.DISTINCT_ITEMS)));
      case DISTINCT_ITEMS -> said.and(new Range(null, bounds.range(Measure.ITEMS).most()));
      case LENGTH, BYTES, DECIMAL_PLACES -> said;
    };
  }

  private Range ofItems(Range distinct) {
    return side == Side.RESPONSE ? distinct : new Range(distinct.least(), null);
  }
}
