package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.body.FieldWrite;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.rule.Suppression;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an app's methods can write by their name alone.
 *
 * @param byName its own, then those of its superclasses, then those of the classes around it
 */
record WritableFields(Map<String, VariableElement> byName) {

  static WritableFields of(TypeElement app) {
    Map<String, VariableElement> fields = new HashMap<>();
    for (Element around : Enclosing.chain(app)) {
      for (@Nullable TypeElement each = (TypeElement) around;
          each != null;
          each = superclass(each)) {
        for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
          fields.putIfAbsent(field.getSimpleName().toString(), field);
        }
      }
    }
    return new WritableFields(fields);
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        ? (TypeElement) declared.asElement()
        : null;
  }

  /** Whether calls that do it at once disturb each other. */
  boolean isShared(FieldWrite write) {
    VariableElement field = byName.get(write.field());
    return field != null
        && !Suppression.on(field)
        // A volatile field may hold an array whose elements are not.
        && (write.element() || !field.getModifiers().contains(Modifier.VOLATILE));
  }
}
