package dev.jlserve.store.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies that the environment names, as curl reads it: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY}, each with a user and password if it has them, and the hosts in
 * {@code NO_PROXY}, all in lower case too. Java reads none.
 *
 * @param environment the variables
 */
public record Proxies(Map<String, String> environment) {

  private static final String HTTP = "http";
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
   * @throws IllegalArgumentException if the address has no host, or the proxy is no address of an
   *     HTTP proxy
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
   * @throws IllegalArgumentException if the proxy is no address of an HTTP proxy
   */
  public Optional<ProxyAddress> of(String scheme, String host) {
    return isDirect(host.toLowerCase(Locale.ROOT)) ? Optional.empty() : named(scheme);
  }

  /**
   * The proxy for a scheme, whichever hosts are reached without it.
   *
   * @throws IllegalArgumentException if the proxy is no address of an HTTP proxy
   */
  public Optional<ProxyAddress> named(String scheme) {
    return variable(scheme.toLowerCase(Locale.ROOT) + "_proxy")
        .or(() -> variable(ALL))
        .map(variable -> address(variable.getKey(), variable.getValue()));
  }

  private static ProxyAddress address(String variable, String proxy) {
    URI uri;
    try {
      uri = new URI(proxy.contains("://") ? proxy : HTTP + "://" + proxy);
    } catch (URISyntaxException e) {
      throw noAddress(variable); // The text may hold a password, and is not shown.
    }
    Authority authority = Authority.of(uri);
    if (authority == null) {
      throw noAddress(variable);
    }
    if (!HTTP.equalsIgnoreCase(uri.getScheme())) {
      throw new IllegalArgumentException(
          variable
              + " names the proxy "
              + withoutLogin(proxy)
              + ", which jlserve does not support; set "
              + variable
              + " to an HTTP proxy such as http://host:port, or unset it");
    }
    return ProxyAddress.of(authority);
  }

  private static IllegalArgumentException noAddress(String variable) {
    return new IllegalArgumentException(
        "The proxy that "
            + variable
            + " names is no address; in a password @ is written as %40, # as %23, / as %2F and : as"
            + " %3A");
  }

  private boolean isDirect(String host) {
    return Loopback.is(host)
        || variable("no_proxy").stream()
            .flatMap(exceptions -> Stream.of(exceptions.getValue().split("[,\\s]+", -1)))
            .anyMatch(exception -> isMeant(host, exception));
  }

  private static boolean isMeant(String host, String exception) {
    String suffix = exception.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
    return exception.equals("*")
        || (!suffix.isEmpty() && (host.equals(suffix) || host.endsWith("." + suffix)))
        || AddressRange.of(exception).filter(range -> range.contains(host)).isPresent();
  }

  /** A variable that is not blank, by the name that it has. */
  private Optional<Map.Entry<String, String>> variable(String lower) {
    String name = environment.containsKey(lower) ? lower : lower.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(value -> Map.entry(name, value.strip()));
  }

  /** Takes users and passwords out of the variables of an environment that name proxies. */
  public static void removeLogins(Map<String, String> environment) {
    Map<String, String> without = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (NAMES.contains(name.toLowerCase(Locale.ROOT)) && value.indexOf('@') >= 0) {
            without.put(name, withoutLogin(value));
          }
        });
    environment.putAll(without);
  }

  private static String withoutLogin(String proxy) {
    return LOGIN.matcher(proxy).replaceFirst("$1");
  }
}
