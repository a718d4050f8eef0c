package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.read.Nullness;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What is written before a component's array of primitives marks the primitives, unless the
 * annotation is one of declarations as well.
 */
public final class NullableElement implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    Element declared = component.component().origin().element();
    TypeMirror innermost = declared.asType();
    StringBuilder dimensions = new StringBuilder();
    while (innermost.getKind() == TypeKind.ARRAY) {
      innermost = ((ArrayType) innermost).getComponentType();
      dimensions.append("[]");
    }
    if (!dimensions.isEmpty()
        && innermost.getKind().isPrimitive()
        && Nullness.isNullable(innermost)
        && !component.component().use().nullable()) {
      component.report(
          report,
          DiagnosticName.NULLABLE_PLACE,
          "an element of " + Names.component(declared),
          "a primitive is never null",
          "Write " + WrittenType.of(innermost) + " @Nullable " + dimensions);
    }
  }
}
