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
   * Refuses null in a record.
   *
   * @param place the component, as messages name it
   */
  public static UnwritableValueException ofComponent(String place) {
    return new UnwritableValueException(
        place + " is null; a component that may be null is an Optional or @Nullable");
  }
}
