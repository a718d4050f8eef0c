package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.ScalarKind;
import java.math.BigDecimal;

/** The condition under which a number has too many decimal digits. */
final class DigitCode {

  private DigitCode() {}

  static CodeBlock broken(Limit.WholeDigits limit, String variable, ScalarKind kind) {
    BigDecimal first = limit.limit();
    if (kind.isBig()) {
      return CodeBlock.of(
          kind == ScalarKind.BIG_DECIMAL
              ? "$1N.abs().compareTo(new $2T($3S)) >= 0"
              : "new $2T($1N).abs().compareTo(new $2T($3S)) >= 0",
          variable,
          BigDecimal.class,
          first.toString());
    }
    return kind.isInteger()
        ? CodeBlock.of(
            "$1N <= $2L || $1N >= $3L",
            variable,
            NumberLiteral.of(first.negate()),
            NumberLiteral.of(first))
        : CodeBlock.of(
            "$T.abs($N) >= $L",
            Math.class,
            variable,
            kind == ScalarKind.FLOAT ? NumberLiteral.ofFloat(first) : first.doubleValue());
  }

  /** A double's digits are those that it is written with. */
  static CodeBlock broken(Limit.Places limit, String variable, ScalarKind kind) {
    if (kind == ScalarKind.BIG_DECIMAL) {
      return CodeBlock.of("$N.stripTrailingZeros().scale() > $L", variable, limit.bound());
    }
    return CodeBlock.of(
        "new $T($T.valueOf($N)).stripTrailingZeros().scale() > $L",
        BigDecimal.class,
        String.class,
        variable,
        limit.bound());
  }
}
