package dev.jlserve.server.http;

import dev.jlserve.spi.ReservedPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The routes by path: the server's own, at and below reserved paths, and the app's endpoints. */
final class Routes {

  private static final List<String> RESERVED = List.of(ReservedPaths.ALL.split(" "));

  private final Map<String, Route> routes = new HashMap<>();

  /**
   * Adds a route of the server's own.
   *
   * @throws IllegalArgumentException if its path is not reserved, so that an endpoint could have it
   */
  void own(String path, Route route) {
    if (!isReserved(path)) {
      throw new IllegalArgumentException(path + " lies below none of ReservedPaths.ALL");
    }
    routes.put(path, route);
  }

  /**
   * Adds an endpoint of the app.
   *
   * @throws PathTakenException if its path is the server's, or another endpoint's
   */
  void endpoint(String path, Route route) {
    if (isReserved(path)) {
      throw new PathTakenException("POST " + path + " has a path that is the server's own");
    }
    if (routes.putIfAbsent(path, route) != null) {
      throw new PathTakenException("POST " + path + " stands for two endpoints");
    }
  }

  /** Adds a route at a path that is not reserved, unless the app has an endpoint there. */
  void unlessEndpoint(String path, Route route) {
    routes.putIfAbsent(path, route);
  }

  /** All of them. */
  Map<String, Route> byPath() {
    return Map.copyOf(routes);
  }

  private static boolean isReserved(String path) {
    return RESERVED.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
  }
}
