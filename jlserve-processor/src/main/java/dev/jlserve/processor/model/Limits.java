package dev.jlserve.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the constraints of a value into its limits. */
public final class Limits {

  /** What messages call a set. */
  public static final String SET = "Set";

  private static final int DIGITS_OF_LONG = 19;
  private static final int DIGITS_OF_DOUBLE = 309;

  private Limit.@Nullable MinLength minLength;
  private Limit.@Nullable MaxLength maxLength;
  private Limit.@Nullable MinItems minItems;
  private Limit.@Nullable MaxItems maxItems;
  private Limit.@Nullable Lower lower;
  private Limit.@Nullable Upper upper;
  private final List<Limit> others = new ArrayList<>();

  private Limits() {}

  /**
   * The limits of a value, the tightest of each kind. A constraint that does not fit the shape is
   * no limit: validation refuses it.
   */
  public static List<Limit> of(Use use) {
    Limits limits = new Limits();
    for (Constraint constraint : use.constraints()) {
      limits.add(constraint, use.shape());
    }
    List<Limit> all = new ArrayList<>();
    for (Limit limit :
        new @Nullable Limit[] {
          limits.minLength,
          limits.maxLength,
          limits.minItems,
          limits.maxItems,
          limits.lower,
          limits.upper
        }) {
      if (limit != null) {
        all.add(limit);
      }
    }
    all.addAll(limits.others);
    return List.copyOf(all);
  }

  private void add(Constraint constraint, TypeShape shape) {
    boolean string = shape instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    boolean chars = shape instanceof TypeShape.Text text && text.kind() == TextKind.CHARS;
    String own = constraint.message();
    if (constraint instanceof Constraint.NotBlank && string) {
      atLeast(shape, string, 1, own);
      others.add(new Limit.NotBlank(own));
    } else if (constraint instanceof Constraint.NotEmpty) {
      atLeast(shape, string || chars, 1, own);
    } else if (constraint instanceof Constraint.Size size) {
      atLeast(shape, string || chars, size.min(), own);
      atMost(shape, string || chars, size.max(), own);
    } else if (constraint instanceof Constraint.Matches matches && string) {
      others.add(new Limit.Regex(matches.regex(), matches.flags(), own));
    } else if (constraint instanceof Constraint.Least least && isNumber(shape)) {
      lower(new Limit.Lower(least.value(), least.inclusive(), own));
    } else if (constraint instanceof Constraint.Greatest greatest && isNumber(shape)) {
      upper(new Limit.Upper(greatest.value(), greatest.inclusive(), own));
    } else if (constraint instanceof Constraint.Asserted asserted && isBoolean(shape)) {
      others.add(new Limit.Exactly(Boolean.toString(asserted.expected()), own));
    } else if (constraint instanceof Constraint.Digits digits && isNumber(shape)) {
      digits(digits, ((TypeShape.Scalar) shape).kind());
    } else if (constraint instanceof Constraint.Email && string) {
      others.add(new Limit.Email(own));
    } else if (constraint instanceof Constraint.Moment moment
        && shape instanceof TypeShape.Text text
        && text.kind().isMoment()) {
      others.add(new Limit.Moment(moment.future(), moment.orPresent(), text.kind().isDate(), own));
    } else if (constraint instanceof Constraint.Null) {
      others.add(new Limit.Absent(own));
    }
  }

  /** What a type's values keep anyway is no limit. */
  private void digits(Constraint.Digits digits, ScalarKind kind) {
    if (kind.isBig() || digits.integer() < (kind.isInteger() ? DIGITS_OF_LONG : DIGITS_OF_DOUBLE)) {
      others.add(new Limit.WholeDigits(digits.integer(), digits.message()));
    }
    if (!kind.isInteger()) {
      others.add(new Limit.Places(digits.fraction(), digits.message()));
    }
  }

  private void atLeast(TypeShape shape, boolean string, int count, String own) {
    if (count <= 0) {
      return;
    }
    if (isBytes(shape)) {
      others.add(new Limit.MinBytes(count, own));
    } else if (string) {
      if (minLength == null || count > minLength.bound()) {
        minLength = new Limit.MinLength(count, own);
      }
    } else if (!itemKind(shape).isEmpty() && (minItems == null || count > minItems.bound())) {
      minItems = new Limit.MinItems(count, itemKind(shape), own);
    }
  }

  private void atMost(TypeShape shape, boolean string, int count, String own) {
    if (count == Integer.MAX_VALUE) {
      return;
    }
    if (isBytes(shape)) {
      others.add(new Limit.MaxBytes(count, own));
    } else if (string) {
      if (maxLength == null || count < maxLength.bound()) {
        maxLength = new Limit.MaxLength(count, own);
      }
    } else if (!itemKind(shape).isEmpty() && (maxItems == null || count < maxItems.bound())) {
      maxItems = new Limit.MaxItems(count, itemKind(shape), own);
    }
  }

  private void lower(Limit.Lower limit) {
    int order = lower == null ? 1 : limit.bound().compareTo(lower.bound());
    if (order > 0 || (order == 0 && !limit.inclusive())) {
      lower = limit;
    }
  }

  private void upper(Limit.Upper limit) {
    int order = upper == null ? -1 : limit.bound().compareTo(upper.bound());
    if (order < 0 || (order == 0 && !limit.inclusive())) {
      upper = limit;
    }
  }

  private static boolean isBytes(TypeShape shape) {
    return shape instanceof TypeShape.Text text && text.kind() == TextKind.BYTES;
  }

  private static boolean isBoolean(TypeShape shape) {
    return shape instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN;
  }

  private static boolean isNumber(TypeShape shape) {
    return shape instanceof TypeShape.Scalar scalar && scalar.kind().isNumber();
  }

  /** What messages call a value that has items; empty if it has none. */
  private static String itemKind(TypeShape shape) {
    if (shape instanceof TypeShape.Mapping) {
      return "Dictionary";
    }
    if (shape instanceof TypeShape.Sequence sequence) {
      return sequence.kind() == SequenceKind.SET ? SET : "List";
    }
    return shape instanceof TypeShape.Tensor || shape instanceof TypeShape.ArrayOf ? "List" : "";
  }
}
