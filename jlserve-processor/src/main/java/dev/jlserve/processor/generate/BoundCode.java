package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The condition under which a number breaks a bound, in the number's own type. */
final class BoundCode {

  private BoundCode() {}

  static CodeBlock broken(Limit.Lower limit, String variable, ScalarKind kind) {
    return kind.isBig()
        ? big(limit.bound(), variable, kind, limit.inclusive() ? "<" : "<=")
        : compare(
            variable,
            limit.inclusive() ? "<" : "<=",
            literal(limit.bound(), kind, limit.inclusive(), RoundingMode.CEILING));
  }

  static CodeBlock broken(Limit.Upper limit, String variable, ScalarKind kind) {
    return kind.isBig()
        ? big(limit.bound(), variable, kind, limit.inclusive() ? ">" : ">=")
        : compare(
            variable,
            limit.inclusive() ? ">" : ">=",
            literal(limit.bound(), kind, limit.inclusive(), RoundingMode.FLOOR));
  }

  private static CodeBlock big(
      BigDecimal bound, String variable, ScalarKind kind, String operator) {
    CodeBlock value =
        kind == ScalarKind.BIG_DECIMAL
            ? CodeBlock.of("$N", variable)
            : CodeBlock.of("new $T($N)", BigDecimal.class, variable);
    return CodeBlock.of(
        "$L.compareTo(new $T($S)) $L 0", value, BigDecimal.class, bound.toString(), operator);
  }

  /**
   * A whole number is compared with a whole bound, since a long is no double: above 0.5, from 1 on.
   */
  private static String literal(
      BigDecimal bound, ScalarKind kind, boolean inclusive, RoundingMode inward) {
    if (kind == ScalarKind.FLOAT) {
      return NumberLiteral.ofFloat(bound);
    }
    if (kind == ScalarKind.DOUBLE || NumberLiteral.isWhole(bound)) {
      return NumberLiteral.of(bound);
    }
    RoundingMode outward =
        inward == RoundingMode.CEILING ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return NumberLiteral.of(bound.setScale(0, inclusive ? inward : outward));
  }

  private static CodeBlock compare(String variable, String operator, String literal) {
    return CodeBlock.of("$N $L $L", variable, operator, literal);
  }
}
