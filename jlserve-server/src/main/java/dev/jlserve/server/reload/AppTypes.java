package dev.jlserve.server.reload;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the classes of an app, of any save, from those of its requirements. */
final class AppTypes {

  private AppTypes() {}

  /** The class of an app that a class is, extends, implements or has as elements. */
  static Optional<Class<?>> in(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (element.getClassLoader() instanceof AppLoader) {
      return Optional.of(element);
    }
    // A proxy may be of another loader than its interface.
    return Stream.concat(
            Stream.ofNullable(element.getSuperclass()), Arrays.stream(element.getInterfaces()))
        .flatMap(each -> in(each).stream())
        .findFirst();
  }

  /** The first class of an app that a declared type mentions. */
  static Optional<Class<?>> mentioned(Type type) {
    return switch (type) {
      case Class<?> plain -> in(plain);
      case ParameterizedType generic ->
          Stream.concat(
                  Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
              .flatMap(each -> mentioned(each).stream())
              .findFirst();
      case GenericArrayType array -> mentioned(array.getGenericComponentType());
      case WildcardType wildcard ->
          Stream.concat(
                  Arrays.stream(wildcard.getUpperBounds()),
                  Arrays.stream(wildcard.getLowerBounds()))
              .flatMap(each -> mentioned(each).stream())
              .findFirst();
      case TypeVariable<?> variable -> Optional.empty();
      default -> Optional.empty();
    };
  }
}
