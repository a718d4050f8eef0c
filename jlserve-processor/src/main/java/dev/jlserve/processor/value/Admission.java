package dev.jlserve.processor.value;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.WhiteSpace;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Holds values that are known while compiling against limits, as generated checks will. */
public final class Admission {

  private Admission() {}

  /** Whether a number keeps a limit; limits of other things are kept. */
  public static boolean admits(Limit limit, BigDecimal number) {
    if (limit instanceof Limit.Lower lower) {
      int order = number.compareTo(lower.bound());
      return order > 0 || (order == 0 && lower.inclusive());
    }
    if (limit instanceof Limit.Upper upper) {
      int order = number.compareTo(upper.bound());
      return order < 0 || (order == 0 && upper.inclusive());
    }
    if (limit instanceof Limit.WholeDigits digits) {
      return number.abs().compareTo(digits.limit()) < 0;
    }
    return !(limit instanceof Limit.Places places)
        || number.stripTrailingZeros().scale() <= places.bound();
  }

  /** Whether a string keeps a limit; limits of other things are kept. */
  public static boolean admits(Limit limit, String text) {
    int length = text.codePointCount(0, text.length());
    if (limit instanceof Limit.MinLength least) {
      return length >= least.bound();
    }
    if (limit instanceof Limit.MaxLength most) {
      return length <= most.bound();
    }
    if (limit instanceof Limit.NotBlank) {
      return !WhiteSpace.isAllOf(text);
    }
    if (limit instanceof Limit.MinBytes least) {
      return Base64.getDecoder().decode(text).length >= least.bound();
    }
    if (limit instanceof Limit.MaxBytes most) {
      return Base64.getDecoder().decode(text).length <= most.bound();
    }
    if (limit instanceof Limit.Email) {
      return text.matches(Limit.Email.PATTERN);
    }
    return !(limit instanceof Limit.Regex regex) || matches(regex, text);
  }

  /** Whether a converted default keeps all limits. */
  public static boolean admits(List<Limit> limits, Json value) {
    if (limits.stream().anyMatch(Limit.Absent.class::isInstance)) {
      return value instanceof Json.Null;
    }
    if (value instanceof Json.Bool bool) {
      return limits.stream().allMatch(limit -> admits(limit, bool.value()));
    }
    if (value instanceof Json.Text text) {
      return limits.stream().allMatch(limit -> admits(limit, text.value()));
    }
    return !(value instanceof Json.Decimal number)
        || limits.stream().allMatch(limit -> admits(limit, number.value()));
  }

  private static boolean admits(Limit limit, boolean value) {
    return !(limit instanceof Limit.Exactly exactly)
        || exactly.bound().equals(Boolean.toString(value));
  }

  private static boolean matches(Limit.Regex regex, String text) {
    try {
      return Regex.compile(regex.bound(), regex.flags()).matcher(text).matches();
    } catch (PatternSyntaxException e) {
      // Another rule says so.
      return true;
    }
  }
}
