package dev.jlserve.server.reload;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that a new instance takes over from the old one. */
final class InstanceFields {

  /** One field, as the old class and the new class declare it. */
  private record Pair(Field from, Field to) {}

  private final List<Pair> pairs;

  private InstanceFields(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /**
   * Pairs the fields of two classes.
   *
   * @throws NotKeptException if one of them cannot be taken over
   */
  static InstanceFields of(Class<?> from, Class<?> to) {
    List<Pair> pairs = new ArrayList<>();
    Class<?> old = from;
    Class<?> now = to;
    while (old != null && now != null && old.getName().equals(now.getName())) {
      pair(old, now, pairs);
      old = old.getSuperclass();
      now = now.getSuperclass();
    }
    if (old != null || now != null) {
      throw new NotKeptException("the classes that the app extends have changed");
    }
    return new InstanceFields(pairs);
  }

  private static void pair(Class<?> from, Class<?> to, List<Pair> pairs) {
    Field[] olds = from.getDeclaredFields();
    if (olds.length != to.getDeclaredFields().length) {
      throw new NotKeptException("the fields of " + to.getSimpleName() + " have changed");
    }
    for (Field old : olds) {
      if (!old.isSynthetic()) {
        Field now = same(old, to);
        if (Modifier.isStatic(now.getModifiers())) {
          checkStatic(now);
        } else if (!Modifier.isFinal(now.getModifiers())) {
          pairs.add(new Pair(open(old), open(now)));
        } else if (!now.getType().isPrimitive() && now.getType() != String.class) {
          throw new NotKeptException("field '" + now.getName() + "' is final");
        }
      }
    }
  }

  private static Field same(Field old, Class<?> to) {
    Optional<Class<?>> app = AppTypes.mentioned(old.getGenericType());
    if (!Modifier.isStatic(old.getModifiers()) && app.isPresent()) {
      throw holds(old, app.get());
    }
    try {
      Field now = to.getDeclaredField(old.getName());
      if (now.getModifiers() == old.getModifiers()
          && now.getGenericType().getTypeName().equals(old.getGenericType().getTypeName())) {
        return now;
      }
    } catch (NoSuchFieldException gone) {
      // As good as one that has changed.
    }
    throw new NotKeptException("field '" + old.getName() + "' has changed");
  }

  private static void checkStatic(Field field) {
    if (!Modifier.isFinal(field.getModifiers())
        && field.getDeclaringClass().getClassLoader() instanceof AppLoader) {
      throw new NotKeptException("field '" + field.getName() + "' is static");
    }
  }

  private static Field open(Field field) {
    try {
      field.setAccessible(true);
      return field;
    } catch (InaccessibleObjectException e) {
      throw new NotKeptException(
          "field '"
              + field.getName()
              + "' of "
              + field.getDeclaringClass().getName()
              + " is closed");
    }
  }

  private static NotKeptException holds(Field field, Class<?> type) {
    String what =
        type.isHidden()
            ? "a lambda of the app"
            : type.isAnonymousClass()
                ? "an anonymous class of the app"
                : type.getSimpleName() + ", a class of the app";
    return new NotKeptException("field '" + field.getName() + "' holds " + what);
  }

  /**
   * Has the new instance take them over. The old one still has them.
   *
   * @return the names of those that hold an object
   * @throws NotKeptException if one holds an object of the app's classes; none was taken over then
   */
  List<String> move(Object from, Object to) {
    try {
      List<Object> values = new ArrayList<>();
      for (Pair pair : pairs) {
        Optional<Object> value = Optional.ofNullable(pair.from.get(from));
        AppValues.in(value.orElse(null))
            .ifPresent(
                type -> {
                  throw holds(pair.from, type);
                });
        values.add(value);
      }
      List<String> kept = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        Field field = pairs.get(i).to;
        Object value = ((Optional<?>) values.get(i)).orElse(null);
        field.set(to, value);
        if (value != null && !field.getType().isPrimitive()) {
          kept.add(field.getName());
        }
      }
      return kept;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field was opened before", e);
    }
  }
}
