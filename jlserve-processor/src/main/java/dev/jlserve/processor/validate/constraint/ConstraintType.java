package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.ShapeSupport;
import dev.jlserve.processor.rule.UsedComponent;

/** A constraint fits the type of its value. */
public final class ConstraintType implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    if (!ShapeSupport.isSupported(use.shape()) || ShapeSupport.isUnresolved(use.shape())) {
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
      return switch (constraint) {
        case Constraint.NotBlank notBlank -> STRINGS;
        case Constraint.Matches matches -> STRINGS;
        case Constraint.Email email -> STRINGS;
        case Constraint.NotEmpty notEmpty -> SIZED;
        case Constraint.Size size -> SIZED;
        case Constraint.Bound bound -> NUMBERS;
        case Constraint.Digits digits -> NUMBERS;
        case Constraint.Asserted asserted -> BOOLEANS;
        case Constraint.Moment moment -> MOMENTS;
        case Constraint.Null none -> NULLABLE;
        case Constraint.NotNull notNull -> EVERYTHING;
        case Constraint.UnusableBound unusable -> EVERYTHING;
        case Constraint.Unknown unknown -> EVERYTHING;
      };
    }

    boolean includes(TypeUse use) {
      TypeShape shape = use.shape();
      if (shape.is(FreeKind.PLAIN)) {
        return false;
      }
      return switch (this) {
        case EVERYTHING -> true;
        case STRINGS -> shape.is(ScalarKind.STRING);
        case SIZED -> isSized(shape);
        case NUMBERS -> shape.scalarKind().filter(ScalarKind::isNumber).isPresent();
        case BOOLEANS -> shape.is(ScalarKind.BOOLEAN);
        case MOMENTS -> shape.textKind().filter(TextKind::isMoment).isPresent();
        case NULLABLE -> use.nullable();
      };
    }

    private static boolean isSized(TypeShape shape) {
      return switch (shape) {
        case TypeShape.Container container -> true;
        case TypeShape.Scalar scalar -> scalar.kind() == ScalarKind.STRING;
        case TypeShape.Text text -> text.kind() == TextKind.BYTES || text.kind() == TextKind.CHARS;
        case TypeShape.Enumeration enumeration -> false;
        case TypeShape.Body body -> false;
        case TypeShape.OptionalOf optional -> false;
        case TypeShape.Free free -> false;
        case TypeShape.Refused refused -> false;
      };
    }
  }
}
