package dev.jlserve.processor.model;

import java.math.BigDecimal;

/** Which numbers of any precision readers take. */
public final class BigNumber {

  /** The most digits before the decimal point, and the most after it. */
  public static final int MOST_DIGITS = 4300;

  private BigNumber() {}

  /** Whether readers take it. */
  public static boolean isTaken(BigDecimal number) {
    long whole = (long) number.precision() - number.scale();
    return whole <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
  }
}
