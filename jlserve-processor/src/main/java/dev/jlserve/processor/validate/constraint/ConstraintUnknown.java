package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;

/** Generated code checks every constraint. */
public final class ConstraintUnknown implements ConstraintRule {

  private static final String SUPPORTED =
      "@NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive,"
          + " @PositiveOrZero, @Negative, @NegativeOrZero, @Digits, @Past,"
          + " @PastOrPresent, @Future, @FutureOrPresent, @AssertTrue,"
          + " @AssertFalse, @Email, @Null and @Pattern";

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    SortedConstraints constraints = SortedConstraints.of(use);
    for (Constraint.UnusableBound given : constraints.unusableBounds()) {
      component.reportAt(
          given.origin(),
          report,
          DiagnosticName.BOUND_TEXT,
          given.annotation(),
          component.component().name(),
          component.record().name(),
          given.text(),
          given.number() ? "is too large or has too many decimal places" : "is no number",
          given.number()
              ? "Write one below 1.8E308, with at most 324 decimal places"
              : "Write it with a decimal point, such as 0.5");
    }
    for (Constraint.Unknown unknown : constraints.unknown()) {
      String name = unknown.annotation().substring(unknown.annotation().lastIndexOf('.') + 1);
      component.reportAt(
          unknown.origin(),
          report,
          DiagnosticName.CONSTRAINT_UNKNOWN,
          name,
          component.component().name(),
          component.record().name(),
          SUPPORTED,
          edit(unknown.annotation(), name));
    }
  }

  private static String edit(String annotation, String name) {
    return annotation.startsWith("javax.validation.")
        ? "It is of the older package javax.validation: import jakarta.validation.constraints."
            + name
        : "Remove it, or check the value in the endpoint";
  }
}
