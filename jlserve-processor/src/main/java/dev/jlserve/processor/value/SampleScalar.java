package dev.jlserve.processor.value;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes a scalar within its limits, where that is not hard. */
final class SampleScalar {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_EXTRA = 64;

  private SampleScalar() {}

  static Json of(ScalarKind kind, List<Limit> limits) {
    return switch (kind) {
      case BOOLEAN -> Json.of(true);
      case CHAR -> Json.of("a");
      case STRING -> Json.of(text(limits));
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> new Json.Decimal(number(kind, limits));
    };
  }

  static int leastItems(List<Limit> limits) {
    for (Limit limit : limits) {
      if (limit instanceof Limit.MinItems least) {
        return least.bound();
      }
    }
    return 0;
  }

  static boolean mayHaveItems(List<Limit> limits) {
    return limits.stream()
        .noneMatch(limit -> limit instanceof Limit.MaxItems most && most.bound() < 1);
  }

  private static BigDecimal number(ScalarKind kind, List<Limit> limits) {
    List<BigDecimal> candidates = new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.ZERO));
    BigDecimal step = kind.isInteger() ? BigDecimal.ONE : HALF;
    for (Limit limit : limits) {
      if (limit.bound() instanceof BigDecimal bound) {
        candidates.addAll(List.of(bound, bound.add(step), bound.subtract(step)));
      }
    }
    if (!kind.isInteger()) {
      candidates.add(HALF);
    }
    return candidates.stream()
        .filter(candidate -> limits.stream().allMatch(limit -> Admission.admits(limit, candidate)))
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  private static String text(List<Limit> limits) {
    List<String> candidates = new ArrayList<>(List.of("string"));
    for (Limit limit : limits) {
      if (limit instanceof Limit.MinLength least) {
        candidates.add("string".repeat(least.bound() / 6 + 1).substring(0, least.bound()));
      } else if (limit instanceof Limit.MaxLength most && most.bound() < 6) {
        candidates.add("string".substring(0, most.bound()));
      } else if (limit instanceof Limit.Regex regex) {
        for (int extra = 0; extra <= MOST_EXTRA; extra++) {
          RegexSample.of(regex.bound(), extra).ifPresent(candidates::add);
        }
      }
    }
    return candidates.stream()
        .filter(candidate -> limits.stream().allMatch(limit -> Admission.admits(limit, candidate)))
        .findFirst()
        .orElse(candidates.get(candidates.size() - 1));
  }
}
