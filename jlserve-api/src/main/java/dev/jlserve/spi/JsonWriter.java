package dev.jlserve.spi;

import dev.jlserve.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document for generated code.
 *
 * <p>Each method that takes a value throws {@link UnwritableValueException} where JSON or the
 * record's contract has no place for it: null, NaN, an infinity. The exception names the place.
 */
public interface JsonWriter {

  /** Opens an object. */
  void beginObject();

  /** Closes it. */
  void endObject();

  /** Names the next value. */
  void name(String name);

  /** Opens an array. */
  void beginArray();

  /** Closes it. */
  void endArray();

  /** Writes {@code null}, for an absent optional. */
  void writeNull();

  /** Refuses null where a value is required; returns the value otherwise. */
  <T> T required(@Nullable T value);

  /** Refuses a null key of a map, whose object is open; returns the key otherwise. */
  default <K> K requiredKey(@Nullable K key) {
    return required(key);
  }

  /** Writes a string. */
  void write(String value);

  /** Writes a boolean. */
  void write(boolean value);

  /** Writes an integer. */
  void write(int value);

  /** Writes an integer. */
  void write(long value);

  /** Writes a number with the fewest digits that read back as the same float. */
  void write(float value);

  /** Writes a number with the fewest digits that read back as the same double. */
  void write(double value);

  /** Writes a string of one UTF-16 unit. */
  void write(char value);

  /** Writes an integer. */
  void write(BigInteger value);

  /** Writes a number with all its digits. */
  void write(BigDecimal value);

  /** Writes JSON of any form. */
  void write(JsonValue value);

  /**
   * Writes JSON of any form: a Map with String keys, a Collection, a String, a Boolean, a number of
   * the JDK, a {@link JsonValue}, or null inside one of these.
   */
  void writeAny(Object value);

  /** Writes an array of booleans. */
  void write(boolean[] values);

  /** Writes an array of integers. */
  void write(short[] values);

  /** Writes an array of integers. */
  void write(int[] values);

  /** Writes an array of integers. */
  void write(long[] values);

  /** Writes an array of numbers. */
  void write(float[] values);

  /** Writes an array of numbers. */
  void write(double[] values);
}
