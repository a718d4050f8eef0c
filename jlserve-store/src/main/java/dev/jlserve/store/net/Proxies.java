package dev.jlserve.store.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names, as curl reads it: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY}, each with a user and password if it has them, and the hosts in
 * {@code NO_PROXY}, all in lower case too. Java reads none.
 *
 * @param environment the variables
 */
public record Proxies(Map<String, String> environment) {

  private static final String ALL = "all_proxy";
  private static final List<String> NAMES = List.of("https_proxy", "http_proxy", ALL);
  private static final Pattern LOGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)?.*@");

  /** Copies the variables. */
  public Proxies {
    environment = Map.copyOf(environment);
  }

  /**
   * The proxy through which an address is reached; empty for a direct connection.
   *
   * @throws IllegalArgumentException if the address has no host, or the proxy is no address
   */
  public Optional<ProxyAddress> of(URI uri) {
    Authority target = Authority.of(uri);
    if (target == null || uri.getScheme() == null) {
      throw new IllegalArgumentException(
          "'" + uri + "' is no address with a host, such as https://a.b/c");
    }
    return of(uri.getScheme(), target.host());
  }

  /**
   * The proxy through which a host is reached; empty for a direct connection.
   *
   * @throws IllegalArgumentException if the proxy is no address
   */
  public Optional<ProxyAddress> of(String scheme, String host) {
    return isDirect(host.toLowerCase(Locale.ROOT)) ? Optional.empty() : named(scheme);
  }

  /**
   * The proxy for a scheme, whichever hosts are reached without it.
   *
   * @throws IllegalArgumentException if the proxy is no address
   */
  public Optional<ProxyAddress> named(String scheme) {
    String own = variable(scheme.toLowerCase(Locale.ROOT) + "_proxy");
    return Optional.ofNullable(own == null ? variable(ALL) : own).map(Proxies::address);
  }

  private static ProxyAddress address(String proxy) {
    Authority authority = null;
    try {
      authority = Authority.of(new URI(proxy.contains("://") ? proxy : "http://" + proxy));
    } catch (URISyntaxException e) {
      // The text may hold a password, and is not shown.
    }
    if (authority == null) {
      throw new IllegalArgumentException(
          "The proxy that HTTPS_PROXY or a variable like it names is no address; in a password @ is"
              + " written as %40, # as %23, / as %2F and : as %3A");
    }
    return ProxyAddress.of(authority);
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
    String lower = environment.get(name);
    String value = lower != null ? lower : environment.get(name.toUpperCase(Locale.ROOT));
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Takes users and passwords out of the variables of an environment that name proxies. */
  public static void removeLogins(Map<String, String> environment) {
    Map<String, String> without = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (NAMES.contains(name.toLowerCase(Locale.ROOT)) && value.indexOf('@') >= 0) {
            without.put(name, LOGIN.matcher(value).replaceFirst("$1"));
          }
        });
    environment.putAll(without);
  }
}
