package dev.jlserve.server.reload;

import dev.jlserve.server.http.AppServer;
import dev.jlserve.spi.AppBootstrap;

/**
 * An app and its code.
 *
 * @param loader loads its classes
 * @param bootstrap its generated side
 * @param app the instance
 */
record Served<A>(AppLoader loader, AppBootstrap<A> bootstrap, A app) {

  /** Makes an instance, whose {@code setup()} is not called. */
  static <A> Served<A> create(AppLoader loader, AppBootstrap<A> bootstrap) throws Exception {
    return new Served<>(loader, bootstrap, bootstrap.create());
  }

  /**
   * Has it answer.
   *
   * @param openapi its OpenAPI document, in UTF-8
   */
  void answer(AppServer server, byte[] openapi) {
    server.replace(bootstrap, app, openapi);
  }

  /** Calls the app's {@code close()}. */
  void close() throws Exception {
    bootstrap.close(app);
  }
}
