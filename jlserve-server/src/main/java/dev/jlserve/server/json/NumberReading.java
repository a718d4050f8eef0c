package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.jlserve.server.json.number.LongNumber;
import dev.jlserve.server.json.number.WholeNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads single numbers; each is zero or null after a violation. */
final class NumberReading {

  private static final String FRACTIONAL =
      "Input should be a valid integer, got a number with a fractional part";

  private NumberReading() {}

  /** An integer within bounds, both included; a fraction of zero is none. */
  static long integer(BodyTokens in, long least, long greatest) {
    try {
      if (in.isOn(JsonToken.VALUE_NUMBER_INT)) {
        return switch (in.parser.getNumberType()) {
          case INT -> within(in, in.parser.getIntValue(), least, greatest);
          case LONG -> within(in, in.parser.getLongValue(), least, greatest);
          default -> outside(in, least, greatest);
        };
      }
    } catch (IOException e) {
      throw in.malformed(e);
    }
    if (in.isOn(JsonToken.VALUE_NUMBER_FLOAT)) {
      return switch (WholeNumber.of(in.text())) {
        case WholeNumber.Exact exact -> within(in, exact.value(), least, greatest);
        case WholeNumber.TooLarge large -> outside(in, least, greatest);
        case WholeNumber.Fractional fractional -> {
          in.reject("int_from_float", FRACTIONAL);
          yield 0;
        }
      };
    }
    in.reject("int_type", "Input should be a valid integer");
    return 0;
  }

  private static long within(BodyTokens in, long value, long least, long greatest) {
    if (value < least || value > greatest) {
      return outside(in, least, greatest);
    }
    in.violations.accept();
    return value;
  }

  private static long outside(BodyTokens in, long least, long greatest) {
    in.reject(
        "int_parsing_size", "Input should be a valid integer, from " + least + " to " + greatest);
    return 0;
  }

  /** The nearest float. */
  static float single(BodyTokens in) {
    if (!isNumber(in)) {
      return 0;
    }
    try {
      return (float) finite(in, signed(in, in.parser.getFloatValue()));
    } catch (IOException e) {
      throw in.malformed(e);
    }
  }

  /** The nearest double. */
  static double real(BodyTokens in) {
    if (!isNumber(in)) {
      return 0;
    }
    try {
      return finite(in, signed(in, in.parser.getDoubleValue()));
    } catch (IOException e) {
      throw in.malformed(e);
    }
  }

  private static boolean isNumber(BodyTokens in) {
    boolean number = in.isOnNumber();
    if (!number) {
      in.reject("float_type", "Input should be a valid number");
    }
    return number;
  }

  /** Jackson takes {@code -0} for an integer, which has no sign there. */
  private static double signed(BodyTokens in, double value) {
    return value == 0 && in.text().charAt(0) == '-' ? -0.0 : value;
  }

  private static double finite(BodyTokens in, double value) {
    if (Double.isInfinite(value)) {
      in.reject("finite_number", "Input should be a finite number");
      return 0;
    }
    in.violations.accept();
    return value;
  }

  /** An integer of many digits. */
  static @Nullable BigInteger bigInteger(BodyTokens in) {
    if (!in.isOnNumber()) {
      in.reject("int_type", "Input should be a valid integer");
      return null;
    }
    BigDecimal value = LongNumber.of(in.text());
    if (value == null) {
      in.reject("int_parsing_size", "Input should be a valid integer of at most 4300 digits");
      return null;
    }
    if (value.stripTrailingZeros().scale() > 0) {
      in.reject("int_from_float", FRACTIONAL);
      return null;
    }
    in.violations.accept();
    return value.toBigInteger();
  }

  /** A number as it is written. */
  static @Nullable BigDecimal bigDecimal(BodyTokens in) {
    if (!in.isOnNumber()) {
      in.reject("decimal_type", "Input should be a valid number");
      return null;
    }
    BigDecimal value = LongNumber.of(in.text());
    if (value == null) {
      in.reject("decimal_parsing", "Input should be a valid decimal, with an exponent within 4300");
      return null;
    }
    in.violations.accept();
    return value;
  }
}
