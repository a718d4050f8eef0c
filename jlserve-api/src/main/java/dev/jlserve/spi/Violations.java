package dev.jlserve.spi;

/**
 * Collects what is wrong with a request's body. Each violation becomes one entry of the 422
 * response, with pydantic's type names: see <a
 * href="https://docs.pydantic.dev/latest/errors/validation_errors/">its list</a>.
 *
 * <p>Except for {@link #missing}, the location is the value that was read last.
 */
public interface Violations {

  /** How many were recorded so far. A record whose reading recorded one is not constructed. */
  int count();

  /**
   * Whether the value read last was taken. Generated code asks before it checks a primitive, since
   * a value of the wrong type is read as 0.
   */
  boolean accepted();

  /** A required field is absent: {@code missing} at that field of the object just ended. */
  void missing(String name);

  /** The string is no constant of the enum: {@code enum}; see {@link JsonReader#readEnum}. */
  void notInEnum(String expected);

  /** The name of the field just read is no constant of the enum: {@code enum} at that name. */
  void keyNotInEnum(String expected);

  /** The record's own constructor refused the object just ended: {@code value_error}. */
  void refused(IllegalArgumentException cause);

  /**
   * A constraint is violated.
   *
   * @param type pydantic's name of the error
   * @param message one sentence for the client
   */
  void violated(String type, String message);

  /**
   * A constraint with one bound is violated.
   *
   * @param type pydantic's name of the error
   * @param message one sentence for the client
   * @param key the bound's name in {@code ctx}, such as {@code ge}
   * @param bound the bound: a number or a string
   */
  void violated(String type, String message, String key, Object bound);

  /**
   * A collection, map or array has too few or too many items: {@code too_short} or {@code
   * too_long}.
   *
   * @param kind what the message calls it: {@code List}, {@code Set}, {@code Dictionary}
   * @param bound the least or greatest count
   * @param actual the count found
   */
  void tooShort(String kind, int bound, int actual);

  /** See {@link #tooShort}. */
  void tooLong(String kind, int bound, int actual);
}
