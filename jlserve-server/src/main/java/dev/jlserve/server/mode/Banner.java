package dev.jlserve.server.mode;

import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.ReservedPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is printed once the app is ready. */
final class Banner {

  private static final Set<String> HERE =
      Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0.0.0.0", "::", "[::]");

  private Banner() {}

  static List<String> lines(AppBootstrap<?> app, HttpSettings settings, int port) {
    String name = app.info().name();
    if (!settings.dev()) {
      return List.of("Serving " + name + " at " + address(settings.host(), port));
    }
    String address = address(HERE.contains(settings.host()) ? "localhost" : settings.host(), port);
    List<? extends EndpointBinding<?, ?, ?>> endpoints = app.endpoints();
    List<String> lines = new ArrayList<>();
    lines.add("Serving " + name + " at " + address);
    lines.add("Docs at " + address + ReservedPaths.DOCS);
    lines.add(
        endpoints.stream()
            .map(endpoint -> "POST " + endpoint.info().path())
            .collect(Collectors.joining(", ", "Endpoints: ", "")));
    lines.add("Concurrency: " + settings.concurrency(app.info().concurrency()));
    lines.add("");
    for (EndpointBinding<?, ?, ?> endpoint : endpoints) {
      lines.addAll(CurlLines.of(endpoint, address));
    }
    return lines;
  }

  private static String address(String host, int port) {
    boolean bareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
    return "http://" + (bareIpv6 ? "[" + host + "]" : host) + ":" + port;
  }
}
