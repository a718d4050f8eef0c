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
 * What is written before a component's array marks what is in the array, unless the annotation is
 * one of declarations as well. Primitives and a tensor's rows are never null.
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
    if (dimensions.isEmpty()
        || !Nullness.isNullable(innermost)
        || component.component().use().nullable()) {
      return;
    }
    boolean primitive = innermost.getKind().isPrimitive();
    // Of all arrays, tensors alone have no items.
    if (primitive || component.component().use().shape().items().isEmpty()) {
      component.report(
          report,
          DiagnosticName.NULLABLE_PLACE,
          (primitive ? "an element of " : "a row of ") + Names.component(declared),
          primitive ? "a primitive is never null" : "a tensor has all its rows",
          "Write " + WrittenType.of(innermost) + " @Nullable " + dimensions);
    }
  }
}
