package dev.jlserve.processor.value;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a scalar within its limits, where that is not hard. */
final class SampleScalar {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_EXTRA = 64;
  private static final int LONGEST_TEXT = 10_000;

  private SampleScalar() {}

  /**
   * A scalar.
   *
   * @param index tells it apart from others of the same limits, where they allow that
   */
  static Json of(ScalarKind kind, List<Limit> limits, int index) {
    return switch (kind) {
      case BOOLEAN -> truth(limits, index);
      case CHAR -> Json.of(String.valueOf((char) ('a' + index % 26)));
      case STRING -> Json.of(text(limits, index));
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
          new Json.Decimal(number(kind, limits, index));
    };
  }

  private static Json truth(List<Limit> limits, int index) {
    Json either = Json.of(index % 2 == 0);
    return LimitCheck.admits(limits, either) ? either : Json.of(index % 2 != 0);
  }

  static int leastItems(List<Limit> limits) {
    return limits.stream()
        .flatMap(limit -> limit.ofItems().stream())
        .mapToInt(SampleScalar::least)
        .max()
        .orElse(0);
  }

  private static int least(Limit.OfItems limit) {
    return switch (limit) {
      case Limit.MinItems least -> least.bound();
      case Limit.MaxItems most -> 0;
    };
  }

  static boolean mayHaveItems(List<Limit> limits) {
    return limits.stream()
        .flatMap(limit -> limit.ofItems().stream())
        .allMatch(limit -> limit.admits(Math.max(1, least(limit))));
  }

  private static BigDecimal number(ScalarKind kind, List<Limit> limits, int index) {
    List<BigDecimal> candidates = new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.ZERO));
    BigDecimal step = kind.isInteger() ? BigDecimal.ONE : HALF;
    for (Limit limit : limits) {
      if (limit.bound() instanceof BigDecimal bound) {
        candidates.addAll(List.of(bound, bound.add(step), bound.subtract(step)));
        candidates.add(bound.setScale(0, RoundingMode.CEILING));
        candidates.add(bound.setScale(0, RoundingMode.FLOOR));
      }
    }
    if (!kind.isInteger()) {
      candidates.add(HALF);
    }
    boolean whole = kind.isInteger();
    BigDecimal first = firstNumber(candidates, limits, whole).orElse(BigDecimal.ONE);
    BigDecimal apart = BigDecimal.valueOf(index);
    return firstNumber(List.of(first.add(apart), first.subtract(apart)), limits, whole)
        .orElse(first);
  }

  private static Optional<BigDecimal> firstNumber(
      List<BigDecimal> numbers, List<Limit> limits, boolean whole) {
    return numbers.stream()
        .filter(number -> !whole || number.stripTrailingZeros().scale() <= 0)
        .filter(number -> limits.stream().allMatch(limit -> LimitCheck.admits(limit, number)))
        .findFirst();
  }

  private static String text(List<Limit> limits, int index) {
    List<String> candidates = new ArrayList<>(List.of("string", "user@example.com"));
    for (Limit limit : limits) {
      candidates.addAll(texts(limit));
    }
    String first = firstText(candidates, limits).orElse(candidates.get(candidates.size() - 1));
    String digits = index == 0 ? "" : Integer.toString(index);
    int kept = Math.max(0, first.length() - digits.length());
    return firstText(List.of(first.substring(0, kept) + digits), limits).orElse(first);
  }

  /** Strings that may keep a limit. */
  private static List<String> texts(Limit limit) {
    return switch (limit) {
      case Limit.MinLength least ->
          least.bound() <= LONGEST_TEXT
              ? List.of("string".repeat(least.bound() / 6 + 1).substring(0, least.bound()))
              : List.of();
      case Limit.MaxLength most ->
          most.bound() < 6 ? List.of("string".substring(0, most.bound())) : List.of();
      case Limit.Regex regex ->
          IntStream.rangeClosed(0, MOST_EXTRA)
              .boxed()
              .flatMap(extra -> RegexSample.of(regex.bound(), extra).stream())
              .toList();
      case Limit.NotBlank notBlank -> List.of();
      case Limit.Email email -> List.of();
      case Limit.OfNumber ofNumber -> List.of();
      case Limit.OfItems ofItems -> List.of();
      case Limit.OfBytes ofBytes -> List.of();
      case Limit.Exactly exactly -> List.of();
      case Limit.Moment moment -> List.of();
      case Limit.Absent absent -> List.of();
    };
  }

  private static Optional<String> firstText(List<String> texts, List<Limit> limits) {
    return texts.stream()
        .filter(text -> limits.stream().allMatch(limit -> LimitCheck.admits(limit, text)))
        .findFirst();
  }
}
