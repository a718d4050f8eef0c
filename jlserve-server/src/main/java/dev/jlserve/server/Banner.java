package dev.jlserve.server;

import dev.jlserve.server.http.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.BinaryBinding;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.StreamBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is printed once the app is ready. */
final class Banner {

  private static final Set<String> HERE =
      Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0.0.0.0", "::", "[::]");
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

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
    lines.add("Docs at " + address + "/docs");
    lines.add(
        endpoints.stream()
            .map(endpoint -> "POST " + endpoint.info().path())
            .collect(Collectors.joining(", ", "Endpoints: ", "")));
    lines.add("Concurrency: " + settings.concurrency(app.info().concurrency()));
    lines.add("");
    for (EndpointBinding<?, ?, ?> endpoint : endpoints) {
      lines.add(curl(endpoint, address));
    }
    return lines;
  }

  private static String address(String host, int port) {
    boolean bareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
    return "http://" + (bareIpv6 ? "[" + host + "]" : host) + ":" + port;
  }

  private static String curl(EndpointBinding<?, ?, ?> endpoint, String address) {
    String url = address + endpoint.info().path();
    String sample = endpoint.info().sample();
    // Without N curl would collect the events of a stream before it shows them.
    String curl = endpoint instanceof StreamBinding ? "curl -sN " : "curl -s ";
    // JSON has no line breaks within strings: those between tokens may go.
    String body = LINE_BREAK.matcher(sample.strip()).replaceAll(" ");
    return curl
        + word(url)
        + " -H 'Content-Type: application/json' -d "
        + quoted(body)
        + (endpoint instanceof BinaryBinding<?, ?> binary ? " --output " + word(file(binary)) : "");
  }

  /** A name for the answer; its end is that of the media type: what editors and viewers go by. */
  private static String file(BinaryBinding<?, ?> endpoint) {
    String subtype = endpoint.mediaType().replaceFirst("^[^/]*/(?:x-)?", "");
    String ending = subtype.toLowerCase(Locale.ROOT).replaceFirst("[^a-z0-9].*", "");
    return endpoint.info().method()
        + switch (ending) {
          case "jpeg" -> ".jpg";
          case "plain" -> ".txt";
          case "octet" -> ".bin";
          default -> "." + ending;
        };
  }

  /** Quoted only where the shell would see more than a word in it. */
  private static String word(String text) {
    return text.matches("[\\w:/.-]+") ? text : quoted(text);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
