package dev.jlserve.cli.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.ConfigurationProperties;

/**
 * What the {@code <configuration>} of a server in Maven's settings says of its requests, as <a
 * href="https://maven.apache.org/guides/mini/guide-http-settings.html">Maven reads it</a>: headers,
 * which some registries take credentials in, and timeouts in milliseconds.
 */
final class ServerOptions {

  private ServerOptions() {}

  /** The resolver's properties for the repositories of all servers. */
  static Map<String, Object> of(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    for (Server server : settings.getServers()) {
      if (server.getConfiguration() instanceof Xpp3Dom options) {
        String suffix = "." + server.getId();
        Map<String, String> headers = headers(options);
        if (!headers.isEmpty()) {
          properties.put(ConfigurationProperties.HTTP_HEADERS + suffix, headers);
        }
        put(
            properties,
            ConfigurationProperties.CONNECT_TIMEOUT + suffix,
            options,
            "connectTimeout");
        put(
            properties,
            ConfigurationProperties.REQUEST_TIMEOUT + suffix,
            options,
            "requestTimeout");
      }
    }
    return properties;
  }

  private static Map<String, String> headers(Xpp3Dom options) {
    return Stream.ofNullable(options.getChild("httpHeaders"))
        .flatMap(headers -> Stream.of(headers.getChildren("property")))
        .collect(
            Collectors.toMap(
                header -> text(header, "name"),
                header -> text(header, "value"),
                (first, second) -> second));
  }

  private static String text(Xpp3Dom parent, String name) {
    Xpp3Dom child = parent.getChild(name);
    return child == null || child.getValue() == null ? "" : child.getValue();
  }

  private static void put(
      Map<String, Object> properties, String property, Xpp3Dom options, String name) {
    String value = text(options, name).strip();
    if (!value.isEmpty()) {
      properties.put(property, value);
    }
  }
}
