package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names, as curl reads it: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY}, each with a user and password if it has them, and the hosts in
 * {@code NO_PROXY}, all in lower case too. Java reads none.
 *
 * @param environment the variables
 */
record Proxies(Map<String, String> environment) {

  Proxies {
    environment = Map.copyOf(environment);
  }

  /** How to reach an address. */
  Proxy of(URI uri) {
    Authority address = address(uri);
    if (address == null) {
      return Proxy.NO_PROXY;
    }
    int port = address.port() < 0 ? 80 : address.port();
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.host(), port));
  }

  /** What answers a proxy that asks who one is; null where the environment does not say. */
  @Nullable Authenticator authenticator(URI uri) {
    Authority address = address(uri);
    String user = address == null ? null : address.userInfo();
    return user == null ? null : ProxyLogin.of(user);
  }

  private @Nullable Authority address(URI uri) {
    Authority target = Authority.of(uri);
    if (target == null || uri.getScheme() == null) {
      throw new WeightsException("'" + uri + "' is no address with a host, such as https://a.b/c");
    }
    String host = target.host().toLowerCase(Locale.ROOT);
    String proxy = variable(uri.getScheme() + "_proxy");
    if (proxy == null) {
      proxy = variable("all_proxy");
    }
    if (proxy == null || isDirect(host)) {
      return null;
    }
    try {
      return Authority.of(new URI(proxy.contains("://") ? proxy : "http://" + proxy));
    } catch (URISyntaxException e) {
      // The text may hold a password, and is not shown.
      throw new WeightsException(
          "The proxy that HTTPS_PROXY or a variable like it names is no address; in a password @ is"
              + " written as %40, # as %23, / as %2F and : as %3A");
    }
  }

  private boolean isDirect(String host) {
    if (Loopback.is(host)) {
      return true;
    }
    String exceptions = variable("no_proxy");
    if (exceptions == null) {
      return false;
    }
    for (String exception : exceptions.split("[,\\s]+", -1)) {
      String suffix = exception.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
      if (exception.equals("*")
          || (!suffix.isEmpty() && (host.equals(suffix) || host.endsWith("." + suffix)))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String variable(String name) {
    String lower = environment.get(name.toLowerCase(Locale.ROOT));
    String value = lower != null ? lower : environment.get(name.toUpperCase(Locale.ROOT));
    return value == null || value.isBlank() ? null : value.strip();
  }
}
