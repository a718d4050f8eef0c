package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.Use;

/** Every constraint is one that is checked. */
final class ConstraintUnknown implements ConstraintRule {

  private static final String SUPPORTED =
      "@NotNull, @NotBlank, @NotEmpty, @Size, @Min, @Max, @DecimalMin, @DecimalMax, @Positive,"
          + " @PositiveOrZero, @Negative, @NegativeOrZero, @Digits, @Past,"
          + " @PastOrPresent, @Future, @FutureOrPresent, @AssertTrue,"
          + " @AssertFalse, @Email, @Null and @Pattern";

  @Override
  public void check(Use use, UsedComponent component, Report report) {
    for (Constraint constraint : use.constraints()) {
      if (constraint instanceof Constraint.Unknown unknown) {
        component.reportAt(
            unknown.origin(),
            report,
            DiagnosticName.CONSTRAINT_UNKNOWN,
            unknown.annotation(),
            component.component().name(),
            component.record().name(),
            SUPPORTED);
      }
    }
  }
}
