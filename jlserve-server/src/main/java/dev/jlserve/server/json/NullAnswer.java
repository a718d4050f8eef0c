package dev.jlserve.server.json;

import dev.jlserve.spi.UnwritableValueException;

/** What refuses null where a response needs a value. */
public final class NullAnswer {

  private NullAnswer() {}

  /** Refuses null in place of a whole record. */
  public static UnwritableValueException ofEndpoint() {
    return new UnwritableValueException(
        "the endpoint returned null; return a record, or throw an HttpStatusException");
  }

  /**
   * Refuses null among records.
   *
   * @param index where it stands, from 0
   * @param all what holds the records
   */
  public static UnwritableValueException ofItem(long index, String all) {
    return new UnwritableValueException(
        "item "
            + index
            + " of "
            + all
            + " is null; return a record, or throw an HttpStatusException");
  }

  /**
   * Refuses null as a key.
   *
   * @param place the map, as messages name it
   */
  static UnwritableValueException ofKey(String place) {
    return new UnwritableValueException("a key of " + place + " is null; JSON has no such name");
  }

  /**
   * Refuses null in a record.
   *
   * @param place the component, as messages name it
   */
  public static UnwritableValueException ofComponent(String place) {
    return new UnwritableValueException(
        place + " is null; a component that may be null is an Optional or @Nullable");
  }
}
