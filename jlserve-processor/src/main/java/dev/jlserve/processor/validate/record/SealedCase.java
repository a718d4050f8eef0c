package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.rule.ShapeSupport;
import dev.jlserve.processor.rule.UnionRule;
import dev.jlserve.processor.rule.UsedUnion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A sealed interface permits records. */
public final class SealedCase implements UnionRule {

  @Override
  public void check(UsedUnion used, AppModel app, Report report) {
    for (UnionCase each : used.union().cases()) {
      if (each.shape().record().isEmpty() && !ShapeSupport.isUnresolved(each.shape())) {
        TypeElement element = each.element();
        report.addUsed(
            DiagnosticName.SEALED_CASE,
            Origin.of(element),
            used.use(),
            kind(element),
            element.getSimpleName(),
            used.name(),
            element.getKind() == ElementKind.RECORD
                ? "Remove its type parameters"
                : "Declare it as a record");
      }
    }
  }

  private static String kind(TypeElement element) {
    return switch (element.getKind()) {
      case RECORD -> "generic record";
      case ENUM -> "enum";
      case INTERFACE -> "interface";
      default -> "class";
    };
  }
}
