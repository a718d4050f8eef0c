package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ExitCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of Maven's settings, and where these name none for a repository those of the
 * environment, as curl reads it: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} with a
 * user and password if there are any, and the hosts in {@code NO_PROXY}.
 *
 * @param settings those of the settings
 * @param environment the variables
 */
record EnvironmentProxies(ProxySelector settings, Map<String, String> environment)
    implements ProxySelector {

  private static final String LOOPBACK = "localhost|127(\\.\\d{1,3}){3}|\\[?::1]?";

  /** By hand: a URI knows no host with an underscore, as those of containers often are. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:(?<user>[^@]*)@)?(?<host>\\[[^\\]]+]|[^:@\\[\\]]+)(?::(?<port>\\d{1,5}))?");

  private static final int HTTP_PORT = 80;

  @Override
  public @Nullable Proxy getProxy(RemoteRepository repository) {
    Proxy configured = settings.getProxy(repository);
    if (configured != null) {
      return configured;
    }
    String host = repository.getHost().toLowerCase(Locale.ROOT);
    String protocol = repository.getProtocol().toLowerCase(Locale.ROOT);
    String named = protocol.startsWith("http") ? variable(protocol + "_proxy") : null;
    String proxy = named == null ? variable("all_proxy") : named;
    return proxy == null || !protocol.startsWith("http") || isDirect(host) ? null : proxy(proxy);
  }

  private static @Nullable Proxy proxy(String text) {
    String authority = authority(text.contains("://") ? text : "http://" + text);
    Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
    if (!parts.matches()) {
      throw noAddress();
    }
    String port = parts.group("port");
    return new Proxy(
        Proxy.TYPE_HTTP,
        parts.group("host"),
        port == null ? HTTP_PORT : Integer.parseInt(port),
        login(parts.group("user")));
  }

  private static @Nullable String authority(String text) {
    try {
      return new URI(text).getRawAuthority();
    } catch (URISyntaxException e) {
      throw noAddress();
    }
  }

  /** The text may hold a password, and is not shown. */
  private static CliException noAddress() {
    return new CliException(
        "The proxy that HTTPS_PROXY or a variable like it names is no address; in a password @ is"
            + " written as %40, # as %23, / as %2F and : as %3A.",
        ExitCode.FAULT);
  }

  private static @Nullable Authentication login(@Nullable String userInfo) {
    if (userInfo == null) {
      return null;
    }
    String[] parts = userInfo.split(":", 2);
    return new AuthenticationBuilder()
        .addUsername(decoded(parts[0]))
        .addPassword(parts.length < 2 ? "" : decoded(parts[1]))
        .build();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private boolean isDirect(String host) {
    String exceptions = variable("no_proxy");
    if (host.matches(LOOPBACK) || exceptions == null) {
      return host.matches(LOOPBACK);
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
}
