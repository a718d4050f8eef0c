package dev.jlserve.server.http;

import java.util.List;

/**
 * How an app is served.
 *
 * @param host the address or name to bind
 * @param port the port; 0 takes a free one
 * @param dev whether this is a development server: it checks Host and Origin and answers the
 *     messages of exceptions
 * @param docs whether {@code /docs} is there
 * @param allowedHosts further hosts that a development server answers
 */
public record HttpSettings(
    String host, int port, boolean dev, boolean docs, List<String> allowedHosts) {

  /** Copies the list. */
  public HttpSettings {
    allowedHosts = List.copyOf(allowedHosts);
  }
}
