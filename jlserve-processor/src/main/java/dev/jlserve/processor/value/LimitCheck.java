package dev.jlserve.processor.value;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.WhiteSpace;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Holds values that are known while compiling against limits, as generated checks will. */
public final class LimitCheck {

  private LimitCheck() {}

  /** Whether a number keeps a limit; limits of other things are kept. */
  public static boolean admits(Limit limit, BigDecimal number) {
    return switch (limit) {
      case Limit.OfNumber ofNumber -> isKept(ofNumber, number);
      case Limit.OfString ofString -> true;
      case Limit.OfItems ofItems -> true;
      case Limit.OfBytes ofBytes -> true;
      case Limit.Exactly exactly -> true;
      case Limit.Moment moment -> true;
      case Limit.Absent absent -> true;
    };
  }

  /** Whether a string keeps a limit; limits of other things are kept. */
  public static boolean admits(Limit limit, String text) {
    return switch (limit) {
      case Limit.OfString ofString -> isKept(ofString, text);
      case Limit.OfBytes ofBytes -> isKept(ofBytes, text);
      case Limit.OfNumber ofNumber -> true;
      case Limit.OfItems ofItems -> true;
      case Limit.Exactly exactly -> true;
      case Limit.Moment moment -> true;
      case Limit.Absent absent -> true;
    };
  }

  /** Whether a value keeps all limits, as far as they are of values of its kind. */
  public static boolean admits(List<Limit> limits, Json value) {
    return limits.stream().allMatch(limit -> isKept(limit, value));
  }

  private static boolean isKept(Limit limit, Json value) {
    return switch (limit) {
      case Limit.OfString ofString -> value.text().map(text -> isKept(ofString, text)).orElse(true);
      case Limit.OfBytes ofBytes -> value.text().map(text -> isKept(ofBytes, text)).orElse(true);
      case Limit.OfNumber ofNumber ->
          value.number().map(number -> isKept(ofNumber, number)).orElse(true);
      case Limit.Exactly exactly -> !value.equals(Json.of(!exactly.bound().equals("true")));
      case Limit.Absent absent -> value.isNull();
      case Limit.OfItems ofItems -> true;
      case Limit.Moment moment -> true;
    };
  }

  private static boolean isKept(Limit.OfNumber limit, BigDecimal number) {
    return switch (limit) {
      case Limit.Lower lower -> {
        int order = number.compareTo(lower.held());
        yield order > 0 || (order == 0 && lower.inclusive());
      }
      case Limit.Upper upper -> {
        int order = number.compareTo(upper.held());
        yield order < 0 || (order == 0 && upper.inclusive());
      }
      case Limit.WholeDigits digits -> number.abs().compareTo(digits.limit()) < 0;
      case Limit.Places places -> number.stripTrailingZeros().scale() <= places.bound();
    };
  }

  private static boolean isKept(Limit.OfString limit, String text) {
    int length = text.codePointCount(0, text.length());
    return switch (limit) {
      case Limit.MinLength least -> length >= least.bound();
      case Limit.MaxLength most -> length <= most.bound();
      case Limit.NotBlank notBlank -> !WhiteSpace.isAllOf(text);
      case Limit.Email email -> text.matches(Limit.Email.PATTERN);
      case Limit.Regex regex -> matches(regex, text);
    };
  }

  private static boolean isKept(Limit.OfBytes limit, String base64) {
    return limit.admits(Base64.getDecoder().decode(base64).length);
  }

  private static boolean matches(Limit.Regex regex, String text) {
    try {
      return RegexMatch.matches(Regex.compile(regex.bound(), regex.flags()), text);
    } catch (PatternSyntaxException e) {
      // Another rule says so.
      return true;
    }
  }
}
