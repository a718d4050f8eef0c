package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.WhiteSpace;
import dev.jlserve.processor.value.StringLiteral;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The checks of a value that was just read: the first limit that it breaks is the error. */
final class CheckCode {

  private final GeneratedMembers members;

  CheckCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Statements that check a variable; none if nothing limits it. */
  CodeBlock of(String variable, TypeUse use, NamePath place) {
    List<Limit> limits = Limits.of(use);
    CodeBlock.Builder code = CodeBlock.builder();
    if (limits.isEmpty()) {
      return code.build();
    }
    CodeBlock taken =
        ShapeCode.isPrimitiveWhenRead(use.shape())
            ? CodeBlock.of("in.violations().accepted()")
            : CodeBlock.of("$N != null", variable);
    if (limits.size() == 1) {
      code.beginControlFlow("if ($L && $L)", taken, broken(limits.get(0), variable, use, place));
      code.add(violation(limits.get(0), variable, use));
      return code.endControlFlow().build();
    }
    code.beginControlFlow("if ($L)", taken);
    for (int i = 0; i < limits.size(); i++) {
      CodeBlock broken = broken(limits.get(i), variable, use, place);
      if (i == 0) {
        code.beginControlFlow("if ($L)", broken);
      } else {
        code.nextControlFlow("else if ($L)", broken);
      }
      code.add(violation(limits.get(i), variable, use));
    }
    return code.endControlFlow().endControlFlow().build();
  }

  private CodeBlock broken(Limit limit, String variable, TypeUse use, NamePath place) {
    return switch (limit) {
      case Limit.MinLength least ->
          least.bound() == 1
              ? CodeBlock.of(isText(use) ? "$N.isEmpty()" : "$N.length == 0", variable)
              : CodeBlock.of("$L < $L", length(variable, use), least.bound());
      case Limit.MaxLength most -> CodeBlock.of("$L > $L", length(variable, use), most.bound());
      case Limit.NotBlank notBlank -> CodeBlock.of("$N($N)", blankness(), variable);
      case Limit.Regex regex ->
          CodeBlock.of("!$T.matches($N, $N)", Spi.PATTERN_MATCH, pattern(regex, place), variable);
      case Limit.MinItems least ->
          least.bound() == 1
              ? ItemCount.isNone(use.shape(), variable)
              : CodeBlock.of("$L < $L", ItemCount.of(use.shape(), variable), least.bound());
      case Limit.MaxItems most ->
          CodeBlock.of("$L > $L", ItemCount.of(use.shape(), variable), most.bound());
      case Limit.Exactly exactly ->
          CodeBlock.of(exactly.bound().equals("true") ? "!$N" : "$N", variable);
      case Limit.MinBytes least -> CodeBlock.of("$N.length < $L", variable, least.bound());
      case Limit.MaxBytes most -> CodeBlock.of("$N.length > $L", variable, most.bound());
      case Limit.Moment moment -> moment(moment, variable, use);
      case Limit.Email email ->
          CodeBlock.of("!$T.matches($N, $N)", Spi.PATTERN_MATCH, email(), variable);
      case Limit.Absent absent -> CodeBlock.of("true");
      case Limit.WholeDigits digits -> DigitCode.broken(digits, variable, number(use));
      case Limit.Places places -> DigitCode.broken(places, variable, number(use));
      case Limit.Lower lower -> BoundCode.broken(lower, variable, number(use));
      case Limit.Upper upper -> BoundCode.broken(upper, variable, number(use));
    };
  }

  /** What a limit of numbers limits. */
  private static ScalarKind number(TypeUse use) {
    return use.shape().scalarKind().orElseThrow();
  }

  /** In code points, of a String or a char array. */
  private static CodeBlock length(String variable, TypeUse use) {
    return isText(use)
        ? CodeBlock.of("$1N.codePointCount(0, $1N.length())", variable)
        : CodeBlock.of("$1T.codePointCount($2N, 0, $2N.length)", Character.class, variable);
  }

  private static boolean isText(TypeUse use) {
    return use.shape().scalarKind().isPresent();
  }

  private CodeBlock violation(Limit limit, String variable, TypeUse use) {
    return limit
        .ofItems()
        .filter(items -> items.own().isEmpty())
        .map(items -> count(items, variable, use))
        .orElseGet(() -> violated(limit));
  }

  private static CodeBlock violated(Limit limit) {
    CodeBlock bound =
        limit.bound() instanceof BigDecimal number
            ? CodeBlock.of("$L", NumberLiteral.of(number))
            : limit.bound() instanceof String text
                ? StringLiteral.of(text)
                : CodeBlock.of("$L", limit.bound());
    return CodeBlock.builder()
        .addStatement(
            "in.violations().violated($S,$W$L,$W$S, $L)",
            limit.type(),
            StringLiteral.of(limit.message()),
            limit.key(),
            bound)
        .build();
  }

  private static CodeBlock count(Limit.OfItems limit, String variable, TypeUse use) {
    String method =
        switch (limit) {
          case Limit.MinItems least -> "tooShort";
          case Limit.MaxItems most -> "tooLong";
        };
    return CodeBlock.builder()
        .addStatement(
            "in.violations().$L($S, $L, $L)",
            method,
            limit.kind(),
            limit.bound(),
            ItemCount.of(use.shape(), variable))
        .build();
  }

  private static CodeBlock moment(Limit.Moment moment, String variable, TypeUse use) {
    String onThatSide = moment.future() ? "isAfter" : "isBefore";
    String onTheOther = moment.future() ? "isBefore" : "isAfter";
    return CodeBlock.of(
        moment.orPresent() ? "$N.$L($T.now())" : "!$N.$L($T.now())",
        variable,
        moment.orPresent() ? onTheOther : onThatSide,
        use.shape().type());
  }

  private String blankness() {
    return members.method(
        "isBlank",
        "isBlank",
        name ->
            PrivateMethod.of(name)
                .addJavadoc(
                    """
                    Whether a text has nothing but white space.

                    @param text the text
                    @return whether it is blank
                    """)
                .returns(boolean.class)
                .addParameter(String.class, "text")
                .beginControlFlow("for (int i = 0; i < text.length(); i++)")
                .beginControlFlow("if ($N.indexOf(text.charAt(i)) < 0)", whiteSpace())
                .addStatement("return false")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return true")
                .build());
  }

  private String whiteSpace() {
    return members.constant(
        "WHITE_SPACE",
        name ->
            PrivateConstant.of(
                ClassName.get(String.class),
                name,
                CodeBlock.of("The characters of which a blank text is made."),
                CodeBlock.of("$L", WhiteSpace.LITERAL)));
  }

  private String email() {
    return members.constant(
        "EMAIL",
        name ->
            PrivateConstant.of(
                ClassName.get(Pattern.class),
                name,
                CodeBlock.of("The form of an e-mail address."),
                CodeBlock.of("$T.compile($S)", Pattern.class, Limit.Email.PATTERN)));
  }

  private String pattern(Limit.Regex regex, NamePath place) {
    CodeBlock flags =
        regex.flags().stream()
            .map(flag -> CodeBlock.of("$T.$L", Pattern.class, flag))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toList(), all -> CodeBlock.join(all, " | ")));
    CodeBlock compiled =
        regex.flags().isEmpty()
            ? CodeBlock.of("$T.compile($L)", Pattern.class, StringLiteral.of(regex.bound()))
            : CodeBlock.of(
                "$T.compile($L, $L)", Pattern.class, StringLiteral.of(regex.bound()), flags);
    return members.constant(
        place.constant() + "_PATTERN",
        name ->
            PrivateConstant.of(
                ClassName.get(Pattern.class),
                name,
                CodeBlock.of("The pattern of {@code $L}.", place.dotted()),
                compiled));
  }
}
