package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The condition under which a number breaks a bound, in the number's own type. */
final class BoundCode {

  private BoundCode() {}

  static CodeBlock broken(Limit limit, String variable, TypeShape shape) {
    ScalarKind kind = ((TypeShape.Scalar) shape).kind();
    if (kind.isBig()) {
      return big(limit, variable, kind);
    }
    if (limit instanceof Limit.Lower lower) {
      return compare(
          variable,
          lower.inclusive() ? "<" : "<=",
          literal(lower.bound(), kind, lower.inclusive(), RoundingMode.CEILING));
    }
    Limit.Upper upper = (Limit.Upper) limit;
    return compare(
        variable,
        upper.inclusive() ? ">" : ">=",
        literal(upper.bound(), kind, upper.inclusive(), RoundingMode.FLOOR));
  }

  private static CodeBlock big(Limit limit, String variable, ScalarKind kind) {
    boolean lower = limit instanceof Limit.Lower;
    boolean inclusive =
        lower ? ((Limit.Lower) limit).inclusive() : ((Limit.Upper) limit).inclusive();
    CodeBlock value =
        kind == ScalarKind.BIG_DECIMAL
            ? CodeBlock.of("$N", variable)
            : CodeBlock.of("new $T($N)", BigDecimal.class, variable);
    return CodeBlock.of(
        "$L.compareTo(new $T($S)) $L 0",
        value,
        BigDecimal.class,
        limit.bound().toString(),
        (lower ? "<" : ">") + (inclusive ? "" : "="));
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
