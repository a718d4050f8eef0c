package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;

/** A constraint stands on a type that it can judge. */
final class ConstraintType implements ConstraintRule {

  @Override
  public void check(Use use, UsedComponent component, Report report) {
    if (!Shapes.isSupported(use.shape()) || Shapes.isUnresolved(use.shape())) {
      return;
    }
    for (Constraint constraint : use.constraints()) {
      Judged judged = Judged.by(constraint);
      if (!judged.includes(use)) {
        component.reportAt(
            constraint.origin(),
            report,
            DiagnosticName.CONSTRAINT_TYPE,
            Names.annotation(constraint.origin()),
            component.component().name(),
            component.record().name(),
            Names.of(use.shape()),
            judged.description);
      }
    }
  }

  private enum Judged {
    EVERYTHING("every type but Object"),
    STRINGS("strings"),
    SIZED("strings, collections, maps and arrays"),
    NUMBERS("numbers"),
    BOOLEANS("booleans"),
    MOMENTS("dates and times"),
    NULLABLE("what may be null, so is marked @Nullable");

    private final String description;

    Judged(String description) {
      this.description = description;
    }

    static Judged by(Constraint constraint) {
      if (constraint instanceof Constraint.NotBlank
          || constraint instanceof Constraint.Matches
          || constraint instanceof Constraint.Email) {
        return STRINGS;
      }
      if (constraint instanceof Constraint.Asserted) {
        return BOOLEANS;
      }
      if (constraint instanceof Constraint.Moment) {
        return MOMENTS;
      }
      if (constraint instanceof Constraint.Null) {
        return NULLABLE;
      }
      if (constraint instanceof Constraint.NotEmpty || constraint instanceof Constraint.Size) {
        return SIZED;
      }
      return constraint instanceof Constraint.Least
              || constraint instanceof Constraint.Greatest
              || constraint instanceof Constraint.Digits
          ? NUMBERS
          : EVERYTHING;
    }

    boolean includes(Use use) {
      TypeShape shape = use.shape();
      if (shape instanceof TypeShape.Free free && free.kind() == FreeKind.PLAIN) {
        return false;
      }
      boolean string = shape instanceof TypeShape.Scalar s && s.kind() == ScalarKind.STRING;
      return switch (this) {
        case EVERYTHING -> true;
        case STRINGS -> string;
        case SIZED -> string || isCollection(shape);
        case NUMBERS -> shape instanceof TypeShape.Scalar s && s.kind().isNumber();
        case BOOLEANS -> shape instanceof TypeShape.Scalar s && s.kind() == ScalarKind.BOOLEAN;
        case MOMENTS -> shape instanceof TypeShape.Text text && text.kind().isMoment();
        case NULLABLE -> use.nullable();
      };
    }

    private static boolean isCollection(TypeShape shape) {
      return shape instanceof TypeShape.Sequence
          || shape instanceof TypeShape.Mapping
          || shape instanceof TypeShape.Tensor
          || shape instanceof TypeShape.ArrayOf
          || (shape instanceof TypeShape.Text text
              && (text.kind() == TextKind.BYTES || text.kind() == TextKind.CHARS));
    }
  }
}
