package dev.jlserve.store.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What authorises at the hosts of {@code Weights.url}: the variable {@code JLSERVE_AUTH_<HOST>}, in
 * which {@code _} stands for a dot and {@code __} for a hyphen, then the user's netrc file.
 */
public final class HostCredentials {

  private static final String PREFIX = "JLSERVE_AUTH_";
  private static final String NETRC = "NETRC";

  private final Map<String, String> environment;

  HostCredentials(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The header that authorises at the host of an address. A value with a colon is {@code
   * user:password}, any other is a bearer token.
   */
  Optional<String> header(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return Optional.empty();
    }
    Optional<String> value =
        Optional.ofNullable(environment.get(variable(host)))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    return value.isPresent()
        ? value.map(HostCredentials::header)
        : netrc()
            .flatMap(file -> Netrc.login(file, host))
            .map(login -> header(login.name() + ":" + login.password()));
  }

  private static String header(String value) {
    return value.indexOf(':') < 0
        ? "Bearer " + value
        : "Basic " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** What to tell a user whom the host refused. */
  String advice(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return "";
    }
    String places = variable(host) + netrc().map(file -> " and " + file).orElse("");
    return header(uri).isPresent()
        ? "; the host refuses the credentials that " + places + " hold for " + host
        : "; " + places + " hold no credentials for " + host;
  }

  private static String variable(String host) {
    return PREFIX + host.toUpperCase(Locale.ROOT).replace("-", "__").replaceAll("[^A-Z0-9_]", "_");
  }

  private Optional<Path> netrc() {
    Optional<String> named =
        Optional.ofNullable(environment.get(NETRC)).filter(file -> !file.isBlank());
    Optional<String> home =
        Optional.ofNullable(environment.get("HOME"))
            .or(() -> Optional.ofNullable(environment.get("USERPROFILE")));
    try {
      return named.map(Path::of).or(() -> home.map(folder -> Path.of(folder, ".netrc")));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Takes away all that leads to credentials. */
  public static void removeFrom(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith(PREFIX) || name.equals(NETRC));
  }
}
