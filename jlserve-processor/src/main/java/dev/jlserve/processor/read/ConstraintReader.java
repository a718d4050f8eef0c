package dev.jlserve.processor.read;

import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads Jakarta Validation's annotations. */
final class ConstraintReader {

  private static final String PACKAGE = "jakarta.validation.constraints.";
  private static final String JAVAX = "javax.validation.constraints.";
  private static final String OLDER_CONSTRAINT = "javax.validation.Constraint";
  private static final String CONSTRAINT = "jakarta.validation.Constraint";

  /** The decimal exponent of the smallest double. */
  private static final int LARGEST_SCALE = 324;

  private final ProcessingEnvironment env;

  ConstraintReader(ProcessingEnvironment env) {
    this.env = env;
  }

  /** The constraints among annotations, in their order. */
  List<Constraint> read(List<? extends AnnotationMirror> annotations, Element at) {
    List<Constraint> constraints = new ArrayList<>();
    for (AnnotationMirror annotation : annotations) {
      add(constraints, annotation, at);
    }
    return List.copyOf(constraints);
  }

  private void add(List<Constraint> constraints, AnnotationMirror annotation, Element at) {
    List<AnnotationMirror> repeated = AnnotationMembers.repeated(annotation);
    if (!repeated.isEmpty() && !isConstraint(annotation)) {
      repeated.forEach(each -> add(constraints, each, at));
      return;
    }
    String name = AnnotationMembers.name(annotation);
    Constraint constraint = read(annotation, name, at);
    if (constraint != null) {
      constraints.add(constraint);
    }
    if (name.equals(PACKAGE + "Email") && AnnotationMembers.written(annotation, "regexp") != null) {
      constraints.add(matches(annotation, at));
    }
  }

  private @Nullable Constraint read(AnnotationMirror annotation, String name, Element at) {
    if (!name.startsWith(PACKAGE)) {
      // The older package's annotations are constraints even where their class is not at hand.
      if (name.startsWith(JAVAX)) {
        return new Constraint.Unknown(
            new Origin(at, annotation, null), MessageText.of(annotation), name);
      }
      return isConstraint(annotation) ? unknown(annotation, name, at) : null;
    }
    String message = MessageText.of(annotation);
    Origin origin = new Origin(at, annotation, null);
    Origin value = new Origin(at, annotation, AnnotationMembers.written(annotation, "value"));
    return switch (name.substring(PACKAGE.length())) {
      case "NotNull" -> new Constraint.NotNull(origin, message);
      case "NotBlank" -> new Constraint.NotBlank(origin, message);
      case "NotEmpty" -> new Constraint.NotEmpty(origin, message);
      case "Size" ->
          new Constraint.Size(
              origin,
              message,
              (int) AnnotationMembers.number(annotation, "min", 0),
              (int) AnnotationMembers.number(annotation, "max", Integer.MAX_VALUE));
      case "Min" -> new Constraint.Least(value, message, bound(annotation), true);
      case "Max" -> new Constraint.Greatest(value, message, bound(annotation), true);
      case "DecimalMin" -> decimal(annotation, value, name, true);
      case "DecimalMax" -> decimal(annotation, value, name, false);
      case "Positive" -> new Constraint.Least(origin, message, BigDecimal.ZERO, false);
      case "PositiveOrZero" -> new Constraint.Least(origin, message, BigDecimal.ZERO, true);
      case "Negative" -> new Constraint.Greatest(origin, message, BigDecimal.ZERO, false);
      case "NegativeOrZero" -> new Constraint.Greatest(origin, message, BigDecimal.ZERO, true);
      case "Pattern" -> matches(annotation, at);
      case "AssertTrue" -> new Constraint.Asserted(origin, message, true);
      case "AssertFalse" -> new Constraint.Asserted(origin, message, false);
      case "Digits" ->
          new Constraint.Digits(
              origin,
              message,
              (int) AnnotationMembers.number(annotation, "integer", 0),
              (int) AnnotationMembers.number(annotation, "fraction", 0));
      case "Email" -> new Constraint.Email(origin, message);
      case "Past" -> new Constraint.Moment(origin, message, false, false);
      case "PastOrPresent" -> new Constraint.Moment(origin, message, false, true);
      case "Future" -> new Constraint.Moment(origin, message, true, false);
      case "FutureOrPresent" -> new Constraint.Moment(origin, message, true, true);
      case "Null" -> new Constraint.Null(origin, message);
      default -> unknown(annotation, name, at);
    };
  }

  private static Constraint matches(AnnotationMirror annotation, Element at) {
    return new Constraint.Matches(
        new Origin(at, annotation, AnnotationMembers.written(annotation, "regexp")),
        MessageText.of(annotation),
        AnnotationMembers.text(annotation, "regexp"),
        flags(annotation));
  }

  private boolean isConstraint(AnnotationMirror annotation) {
    return env
        .getElementUtils()
        .getAllAnnotationMirrors(annotation.getAnnotationType().asElement())
        .stream()
        .anyMatch(
            meta ->
                AnnotationMembers.isNamed(meta, CONSTRAINT)
                    || AnnotationMembers.isNamed(meta, OLDER_CONSTRAINT));
  }

  private static Constraint unknown(AnnotationMirror annotation, String name, Element at) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    return new Constraint.Unknown(
        new Origin(at, annotation, null), MessageText.of(annotation), simpleName);
  }

  private static @Nullable Constraint decimal(
      AnnotationMirror annotation, Origin origin, String name, boolean least) {
    if (AnnotationMembers.written(annotation, "value") == null) {
      return null;
    }
    String message = MessageText.of(annotation);
    String text = AnnotationMembers.text(annotation, "value");
    String simpleName = name.substring(PACKAGE.length());
    BigDecimal bound;
    try {
      bound = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return new Constraint.UnusableBound(origin, message, simpleName, text, false);
    }
    if (!Double.isFinite(bound.doubleValue()) || Math.abs((long) bound.scale()) > LARGEST_SCALE) {
      return new Constraint.UnusableBound(origin, message, simpleName, text, true);
    }
    boolean inclusive = AnnotationMembers.flag(annotation, "inclusive", true);
    return least
        ? new Constraint.Least(origin, message, bound, inclusive)
        : new Constraint.Greatest(origin, message, bound, inclusive);
  }

  private static BigDecimal bound(AnnotationMirror annotation) {
    return BigDecimal.valueOf(AnnotationMembers.number(annotation, "value", 0));
  }

  private static List<String> flags(AnnotationMirror annotation) {
    return AnnotationMembers.elements(annotation, "flags").stream()
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(flag -> ((VariableElement) flag).getSimpleName().toString())
        .toList();
  }
}
