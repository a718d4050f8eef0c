package dev.jlserve.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * The limits of a value, the tightest of each kind. What a type's values keep anyway is no limit,
   * nor is a constraint that does not fit the shape: validation refuses it.
   */
  public static List<Limit> of(TypeUse use) {
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
    String own = constraint.message();
    boolean string = shape.is(ScalarKind.STRING);
    switch (constraint) {
      case Constraint.NotBlank notBlank -> {
        if (string) {
          atLeast(shape, 1, own);
          others.add(new Limit.NotBlank(own));
        }
      }
      case Constraint.NotEmpty notEmpty -> atLeast(shape, 1, own);
      case Constraint.Size size -> {
        atLeast(shape, size.min(), own);
        atMost(shape, size.max(), own);
      }
      case Constraint.Matches matches -> {
        if (string) {
          others.add(new Limit.Regex(matches.regex(), matches.flags(), own));
        }
      }
      case Constraint.Email email -> {
        if (string) {
          others.add(new Limit.Email(own));
        }
      }
      case Constraint.Least least -> number(shape).ifPresent(kind -> lower(least, kind));
      case Constraint.Greatest greatest -> number(shape).ifPresent(kind -> upper(greatest, kind));
      case Constraint.Digits digits -> number(shape).ifPresent(kind -> digits(digits, kind));
      case Constraint.Asserted asserted -> {
        if (shape.is(ScalarKind.BOOLEAN)) {
          others.add(new Limit.Exactly(Boolean.toString(asserted.expected()), own));
        }
      }
      case Constraint.Moment moment ->
          shape.textKind().filter(TextKind::isMoment).ifPresent(kind -> moment(moment, kind));
      case Constraint.Null none -> others.add(new Limit.Absent(own));
      case Constraint.NotNull notNull -> {
        // Whether null is taken is said by the use.
      }
      case Constraint.UnusableBound unusable -> {
        // Validation refuses it.
      }
      case Constraint.Unknown unknown -> {
        // Validation refuses it.
      }
    }
  }

  private void moment(Constraint.Moment moment, TextKind kind) {
    others.add(
        new Limit.Moment(moment.future(), moment.orPresent(), kind.isDate(), moment.message()));
  }

  private void digits(Constraint.Digits digits, ScalarKind kind) {
    if (digits.integer() < mostDigits(kind)) {
      others.add(new Limit.WholeDigits(digits.integer(), digits.message()));
    }
    if (!kind.isInteger()) {
      others.add(new Limit.Places(digits.fraction(), digits.message()));
    }
  }

  /** From this count on, each value of the kind keeps it. */
  private static int mostDigits(ScalarKind kind) {
    if (kind.isBig()) {
      return BigNumber.MOST_DIGITS;
    }
    return kind.isInteger() ? DIGITS_OF_LONG : DIGITS_OF_DOUBLE;
  }

  private void atLeast(TypeShape shape, int count, String own) {
    if (count <= 0) {
      return;
    }
    if (shape.is(TextKind.BYTES)) {
      others.add(new Limit.MinBytes(count, own));
    } else if (hasCharacters(shape)) {
      if (minLength == null || count > minLength.bound()) {
        minLength = new Limit.MinLength(count, own);
      }
    } else if (!itemKind(shape).isEmpty() && (minItems == null || count > minItems.bound())) {
      minItems = new Limit.MinItems(count, itemKind(shape), own);
    }
  }

  private void atMost(TypeShape shape, int count, String own) {
    if (count == Integer.MAX_VALUE) {
      return;
    }
    if (shape.is(TextKind.BYTES)) {
      others.add(new Limit.MaxBytes(count, own));
    } else if (hasCharacters(shape)) {
      if (maxLength == null || count < maxLength.bound()) {
        maxLength = new Limit.MaxLength(count, own);
      }
    } else if (!itemKind(shape).isEmpty() && (maxItems == null || count < maxItems.bound())) {
      maxItems = new Limit.MaxItems(count, itemKind(shape), own);
    }
  }

  private void lower(Constraint.Least least, ScalarKind kind) {
    if (kind.least().filter(each -> each.compareTo(least.value()) > 0).isPresent()) {
      return;
    }
    Limit.Lower limit =
        new Limit.Lower(
            least.value(), kind.nearest(least.value()), least.inclusive(), least.message());
    int order = lower == null ? 1 : limit.held().compareTo(lower.held());
    if (order > 0 || (order == 0 && !limit.inclusive())) {
      lower = limit;
    }
  }

  private void upper(Constraint.Greatest greatest, ScalarKind kind) {
    if (kind.greatest().filter(each -> each.compareTo(greatest.value()) < 0).isPresent()) {
      return;
    }
    Limit.Upper limit =
        new Limit.Upper(
            greatest.value(),
            kind.nearest(greatest.value()),
            greatest.inclusive(),
            greatest.message());
    int order = upper == null ? -1 : limit.held().compareTo(upper.held());
    if (order < 0 || (order == 0 && !limit.inclusive())) {
      upper = limit;
    }
  }

  private static boolean hasCharacters(TypeShape shape) {
    return shape.is(ScalarKind.STRING) || shape.is(TextKind.CHARS);
  }

  private static Optional<ScalarKind> number(TypeShape shape) {
    return shape.scalarKind().filter(ScalarKind::isNumber);
  }

  /** What messages call a value that has items; empty if it has none. */
  private static String itemKind(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Mapping mapping -> "Dictionary";
      case TypeShape.Sequence sequence -> sequence.kind() == SequenceKind.SET ? SET : "List";
      case TypeShape.Tensor tensor -> "List";
      case TypeShape.ArrayOf array -> "List";
      case TypeShape.Simple simple -> "";
      case TypeShape.Body body -> "";
      case TypeShape.OptionalOf optional -> "";
      case TypeShape.Free free -> "";
      case TypeShape.Refused refused -> "";
    };
  }
}
