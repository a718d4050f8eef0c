package dev.jlserve.server.reload;

import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.spi.AppBootstrap;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The code of a save, of which no instance is made yet.
 *
 * @param loader loads its classes
 * @param bootstrap its generated side
 */
record NewCode(AppLoader loader, AppBootstrap<?> bootstrap) {

  /**
   * Loads it.
   *
   * @param first the jar that the process began with
   * @throws IOException if one of the jars cannot be read
   */
  static NewCode load(Path jar, Path first) throws IOException {
    AppLoader loader = AppLoader.of(jar, first);
    try {
      return new NewCode(loader, BootstrapLoader.load(loader));
    } catch (Throwable e) {
      loader.close();
      throw e;
    }
  }

  /** The app's class, which has the same name in all codes of a process. */
  Class<?> app(Object old) throws ClassNotFoundException {
    return loader.loadClass(old.getClass().getName());
  }

  /** Its OpenAPI document, in UTF-8. */
  byte[] openapi() {
    return BootstrapLoader.openapi(loader);
  }

  /** An instance whose {@code setup()} is not called. */
  Served<?> create() throws Exception {
    return Served.create(loader, bootstrap);
  }
}
