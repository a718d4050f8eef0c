package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import dev.jlserve.processor.value.Regex;
import java.util.regex.PatternSyntaxException;

/** A pattern is a regular expression. */
public final class PatternSyntax implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    for (Constraint.Matches matches : SortedConstraints.of(use).patterns()) {
      check(matches, component, report);
    }
  }

  private static void check(Constraint.Matches matches, UsedComponent component, Report report) {
    try {
      Regex.compile(matches.regex(), matches.flags());
    } catch (PatternSyntaxException e) {
      component.reportAt(
          matches.origin(),
          report,
          DiagnosticName.PATTERN_SYNTAX,
          component.named(e.getDescription(), e.getIndex()));
    }
  }
}
