package dev.jlserve.server.reload;

import java.lang.reflect.Field;
import java.util.Optional;

/**
 * Finds what an app without a {@code close()} leaves open. Memory outside the heap, such as that of
 * a model, is then given back by the end of the process alone.
 */
final class Unclosed {

  private Unclosed() {}

  /**
   * Looks into all fields of an app.
   *
   * @throws RefusedException if one holds something that nobody closes
   */
  static void require(Object app) {
    if (app instanceof AutoCloseable) {
      return;
    }
    for (Field field : AppFields.of(app.getClass())) {
      Optional<Class<?>> open = AppValues.closeable(AppFields.value(field, app));
      if (open.isPresent()) {
        throw new RefusedException(
            "the app has no close() for the "
                + open.get().getSimpleName()
                + " in field '"
                + field.getName()
                + "'");
      }
    }
  }
}
