package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients get a constraint's message as text. The message is not a key or an expression. */
public final class ConstraintMessage implements ConstraintRule {

  /** A message that is a key, a key with dots in a message, or an expression. */
  private static final Pattern REPLACED_ELSEWHERE =
      Pattern.compile("^\\{[\\w.$-]+}$|\\{[\\w$-]+(\\.[\\w$-]+)+}|\\$\\{[^}]*}");

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    for (Constraint constraint : use.constraints()) {
      Matcher found = REPLACED_ELSEWHERE.matcher(constraint.message());
      if (found.find()) {
        component.reportAt(
            constraint.origin().member("message"),
            report,
            DiagnosticName.CONSTRAINT_MESSAGE,
            Names.annotation(constraint.origin()),
            component.component().name(),
            component.record().name(),
            found.group());
      }
    }
  }
}
