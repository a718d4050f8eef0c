package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.Use;
import dev.jlserve.processor.value.DefaultConversion;
import dev.jlserve.processor.value.Json;
import java.math.BigDecimal;
import java.util.regex.PatternSyntaxException;

/** A default passes the component's own constraints. */
final class DefaultConstraint implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    Use use = component.component().use();
    if (component.component().presence() instanceof Presence.Default given
        && DefaultConversion.of(use.shape(), given.text())
            instanceof DefaultConversion.Converted converted) {
      Limits.of(use).stream()
          .filter(limit -> isBroken(limit, converted.json()))
          .findFirst()
          .ifPresent(limit -> say(limit, given, component, report));
    }
  }

  private static void say(
      Limit limit, Presence.Default given, UsedComponent component, Report report) {
    component.reportAt(
        given.origin(),
        report,
        DiagnosticName.DEFAULT_CONSTRAINT,
        given.text(),
        component.component().name(),
        component.record().name(),
        limit.message());
  }

  private static boolean isBroken(Limit limit, Json value) {
    if (value instanceof Json.Text text) {
      return isBroken(limit, text.value());
    }
    return value instanceof Json.Decimal number && isBroken(limit, number.value());
  }

  private static boolean isBroken(Limit limit, String text) {
    int length = text.codePointCount(0, text.length());
    if (limit instanceof Limit.MinLength least) {
      return length < least.bound();
    }
    if (limit instanceof Limit.MaxLength most) {
      return length > most.bound();
    }
    if (limit instanceof Limit.NotBlank) {
      return text.isBlank();
    }
    return limit instanceof Limit.Regex regex && !matches(regex, text);
  }

  private static boolean isBroken(Limit limit, BigDecimal number) {
    if (limit instanceof Limit.Lower lower) {
      int order = number.compareTo(lower.bound());
      return order < 0 || (order == 0 && !lower.inclusive());
    }
    if (limit instanceof Limit.Upper upper) {
      int order = number.compareTo(upper.bound());
      return order > 0 || (order == 0 && !upper.inclusive());
    }
    return false;
  }

  /** An expression that is none is a mistake of its own. */
  private static boolean matches(Limit.Regex regex, String text) {
    try {
      return Regex.compile(regex.bound(), regex.flags()).matcher(text).matches();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }
}
