package dev.jlserve.server.settings;

import dev.jlserve.spi.AppBootstrap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an app is served.
 *
 * @param host the address or name to bind
 * @param port the port; 0 takes a free one
 * @param dev whether this is a development server: it checks Host and Origin and answers the
 *     messages of exceptions
 * @param docs whether {@code /docs} is there
 * @param allowedHosts further hosts that a development server answers
 * @param apiKeys the keys of which each request has to bring one; null asks for none
 * @param allowedOrigins other sites, such as {@code https://app.example}, whose pages may read
 *     answers and send forms
 * @param openInference whether endpoints are models of the Open Inference Protocol as well
 * @param limits what is bounded
 * @param requestLines whether a line is printed for each request
 */
public record HttpSettings(
    String host,
    int port,
    boolean dev,
    boolean docs,
    List<String> allowedHosts,
    @Nullable List<String> apiKeys,
    List<String> allowedOrigins,
    boolean openInference,
    HttpLimits limits,
    RequestLineStyle requestLines) {

  private static final String LOOPBACK = "127.0.0.1";

  /** Copies the lists. */
  public HttpSettings {
    allowedHosts = List.copyOf(allowedHosts);
    apiKeys = apiKeys == null ? null : List.copyOf(apiKeys);
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  /**
   * A development server without {@code /docs} on a free port that only this machine reaches: what
   * an endpoint throws is answered with its message.
   */
  public static HttpSettings loopback(HttpLimits limits) {
    return new HttpSettings(
        LOOPBACK, 0, true, false, List.of(), null, List.of(), false, limits, RequestLineStyle.NONE);
  }

  /** How many calls run at once, for an app that declares {@code declared}. */
  public int concurrency(int declared) {
    return limits.concurrency() > 0 ? limits.concurrency() : declared;
  }

  /** How many calls of all endpoints run at once, for this app. */
  public int calls(AppBootstrap<?> bootstrap) {
    int own = bootstrap.endpoints().stream().mapToInt(e -> e.info().concurrency()).sum();
    return concurrency(bootstrap.info().concurrency()) + own;
  }

  /** How many requests may wait, for an app that declares {@code declared}. */
  public int queue(int declared) {
    return limits.queue() >= 0 ? limits.queue() : declared;
  }

  /** Without the keys, since a record's text may land in a log. */
  @Override
  public String toString() {
    return "HttpSettings[" + host + ":" + port + ", dev=" + dev + "]";
  }
}
