package dev.jlserve.server.json.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of any precision, as long as arithmetic on them stays cheap. */
public final class LongNumber {

  /** As many digits as Python converts: see its "Integer string conversion length limitation". */
  private static final int MOST_DIGITS = 4300;

  private LongNumber() {}

  /** The number, or null if written out it would have more digits than the limit. */
  public static @Nullable BigDecimal of(String number) {
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException exponentBeyondInt) {
      return null;
    }
    long whole = (long) value.precision() - value.scale();
    return whole > MOST_DIGITS || value.scale() > MOST_DIGITS ? null : value;
  }
}
