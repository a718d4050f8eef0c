package dev.jlserve.server.reload;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object of an app's classes refers to. */
final class AppFields {

  private AppFields() {}

  /** The fields that the classes of the app declare for an object. */
  static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> each = type;
        each != null && each.getClassLoader() instanceof AppLoader;
        each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!field.getType().isPrimitive()) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** What a field holds. */
  static @Nullable Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field was opened before", e);
    }
  }
}
