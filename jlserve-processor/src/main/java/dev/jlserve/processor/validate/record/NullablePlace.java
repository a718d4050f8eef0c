package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Nullness;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.TypePart;
import dev.jlserve.processor.rule.UncheckedPart;

/** What may be null is marked where generated code can tell it from what may not. */
public final class NullablePlace implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (UncheckedPart part : UncheckedPart.all(app)) {
      if (Nullness.isNullable(part.type())) {
        report.addUsed(
            DiagnosticName.NULLABLE_PLACE,
            part.origin(),
            part.use(),
            part.description(),
            reason(part.kind()),
            edit(part));
      }
    }
  }

  private static String reason(TypePart kind) {
    return switch (kind) {
      case ARGUMENT -> "a generic record is the same with it and without";
      case KEY -> "a name in a JSON object is never null";
      case ROW -> "a tensor has all its rows";
      case ELEMENT -> "a primitive is never null";
    };
  }

  private static String edit(UncheckedPart part) {
    String type = WrittenType.of(part.type());
    return switch (part.kind()) {
      case ARGUMENT ->
          part.type().getKind().isPrimitive()
              ? "Remove it"
              : "Write Optional<" + type + ">, or write @Nullable on the record's component";
      case KEY, ROW -> "Remove it";
      case ELEMENT -> "Write " + type + " @Nullable []";
    };
  }
}
