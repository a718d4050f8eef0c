package dev.jlserve.spi;

import dev.jlserve.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document for generated code, in one pass.
 *
 * <p>The reader always stands on the first token of a value. A read method consumes that value; if
 * it has another type, the method records a violation, skips the value and returns null, 0 or
 * false. {@link #nextName()} and {@link #nextElement()} move to the next value of the object or
 * array. Malformed JSON ends the pass with an unchecked exception that is the server's own.
 *
 * <p>Locations need no help: a violation recorded right after a value was read lies at that value.
 */
public interface JsonReader {

  /** Where violations are recorded. */
  Violations violations();

  /**
   * Enters an object.
   *
   * @return false if the value is no object; then a violation is recorded and the value skipped
   */
  boolean beginObject();

  /** Enters an object that is a map; see {@link #beginObject()}. */
  boolean beginMap();

  /**
   * Moves to the value of the next field.
   *
   * @return the field's name, or null at the object's end, which is consumed
   */
  @Nullable String nextName();

  /**
   * Enters an array.
   *
   * @return false if the value is no array; then a violation is recorded and the value skipped
   */
  boolean beginArray();

  /** Enters an array that is a set; see {@link #beginArray()}. */
  boolean beginSet();

  /**
   * Moves to the next element.
   *
   * @return false at the array's end, which is consumed
   */
  boolean nextElement();

  /**
   * Consumes the value if it is {@code null}.
   *
   * @return whether it was
   */
  boolean readNull();

  /** Skips the value of a field that the record does not declare; it must still be JSON. */
  void skip();

  /** Records {@code extra_forbidden} at the field and skips its value. */
  void rejectUnknown();

  /** A string, or null after a violation. */
  @Nullable String readString();

  /**
   * The name of an enum constant: a string; any other value is a violation {@code enum}.
   *
   * @param expected the constants as the message lists them: {@code 'a', 'b' or 'c'}
   * @return the string, which generated code matches, or null after a violation
   */
  @Nullable String readEnum(String expected);

  /**
   * The discriminator of the object that is the value, wherever in the object it stands. The object
   * is not consumed.
   *
   * @param property the discriminator's name
   * @return its string, or null after a violation; then the value is skipped
   */
  @Nullable String peekTag(String property);

  /**
   * Records {@code union_tag_invalid} at the object and skips it.
   *
   * @param property the discriminator's name
   * @param tag what {@link #peekTag} returned
   * @param expected the tags as the message lists them: {@code 'circle', 'square'}
   */
  void rejectTag(String property, String tag, String expected);

  /** A boolean. */
  boolean readBoolean();

  /** An integer of 8 bits; a number with a fraction of zero counts as one. */
  byte readByte();

  /** An integer of 16 bits. */
  short readShort();

  /** An integer of 32 bits. */
  int readInt();

  /** An integer of 64 bits. */
  long readLong();

  /** A number, rounded to the nearest float; one beyond its range is a violation. */
  float readFloat();

  /** A number, rounded to the nearest double; one beyond its range is a violation. */
  double readDouble();

  /** A string of exactly one UTF-16 unit. */
  char readChar();

  /** An integer of at most 4300 digits, or null after a violation. */
  @Nullable BigInteger readBigInteger();

  /**
   * A number as it is written, or null after a violation; its exponent is within 4300, so that no
   * arithmetic on it runs out of memory.
   */
  @Nullable BigDecimal readBigDecimal();

  /** JSON of any form; null in it is {@link JsonValue#NULL}. After a violation, it is of no use. */
  JsonValue readJson();

  /**
   * JSON of any form as values of the JDK: a Map, a List, a String, a Boolean, null, and of numbers
   * a Long, a BigInteger where that is too small, and a Double for one with a fraction or an
   * exponent. After a violation, it is of no use.
   */
  @Nullable Object readAny();

  /** A string in the form of a type, or null after a violation. */
  <T> @Nullable T readText(TextForm<T> form);

  /** An array of booleans, or null after a violation. */
  boolean @Nullable [] readBooleans();

  /** An array of 16-bit integers, or null after a violation. */
  short @Nullable [] readShorts();

  /** An array of integers, or null after a violation. */
  int @Nullable [] readInts();

  /** An array of 64-bit integers, or null after a violation. */
  long @Nullable [] readLongs();

  /** An array of floats, or null after a violation. */
  float @Nullable [] readFloats();

  /** An array of doubles, or null after a violation. */
  double @Nullable [] readDoubles();
}
