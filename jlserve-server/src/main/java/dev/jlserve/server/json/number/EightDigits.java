package dev.jlserve.server.json.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight decimal digits, read and written as one long. The arithmetic of reading is that of D.
 * Lemire, "Quickly parsing eight digits" (2018).
 */
final class EightDigits {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightDigits() {}

  /** The eight bytes at a position. */
  static long at(byte[] bytes, int position) {
    return (long) LONGS.get(bytes, position);
  }

  /** Whether all eight bytes are digits. */
  static boolean areDigits(long eight) {
    long high = 0xF0F0F0F0F0F0F0F0L;
    return ((eight & high) | (((eight + 0x0606060606060606L) & high) >>> 4)) == 0x3333333333333333L;
  }

  /**
   * Writes a number with leading zeros.
   *
   * @param number below 10<sup>8</sup>
   */
  static void write(int number, byte[] to, int position) {
    int upper = number / 10_000;
    // Two numbers below 10000 in two lanes, four below 100 in four, then a digit in each byte.
    long fours = upper | ((long) (number - 10_000 * upper) << 32);
    long hundreds = ((fours * 10486) >>> 20) & 0x0000007F0000007FL;
    long twos = hundreds + ((fours - 100 * hundreds) << 16);
    long tens = ((twos * 103) >>> 10) & 0x000F000F000F000FL;
    long ones = tens + ((twos - 10 * tens) << 8);
    LONGS.set(to, position, ones + 0x3030303030303030L);
  }

  /** The number that eight digits make, of which the first byte is the highest. */
  static long value(long eight) {
    long digits = eight - 0x3030303030303030L;
    long pairs = digits * 10 + (digits >>> 8);
    long mask = 0x000000FF000000FFL;
    return ((pairs & mask) * 0x000F424000000064L + ((pairs >>> 16) & mask) * 0x0000271000000001L)
        >>> 32;
  }
}
