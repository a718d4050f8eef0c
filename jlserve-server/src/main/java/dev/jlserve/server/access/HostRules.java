package dev.jlserve.server.access;

import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask a development server. A page of another site can make a browser send requests to
 * localhost, and DNS rebinding makes even their responses readable: both show in these headers.
 */
public final class HostRules {

  private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]");
  private static final int LONGEST_QUOTE = 100;

  private final Set<String> allowed = new HashSet<>(Set.of("localhost"));

  /** Creates rules that let localhost and loopback addresses pass, and the given host names. */
  public HostRules(Collection<String> hosts) {
    for (String host : hosts) {
      String name = host.toLowerCase(Locale.ROOT);
      allowed.add(name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name);
    }
  }

  /**
   * The 421 or 403 to a request from elsewhere, or null.
   *
   * @param sites further sites that may ask
   */
  @Nullable CompleteResponse refuse(ServerRequestHeaders headers, @Nullable CrossOrigin sites) {
    String host = headers.contains(HeaderNames.HOST) ? headers.get(HeaderNames.HOST).get() : "";
    if (!isAllowed(nameOf(host))) {
      return CompleteResponse.detail(
          Status.create(421, "Misdirected Request"),
          "Host '"
              + quote(host)
              + "' is not this server's; to allow it: --allow-host "
              + quote(nameOf(host)));
    }
    if (headers.contains(HeaderNames.ORIGIN)) {
      String origin = headers.get(HeaderNames.ORIGIN).get();
      String site = siteOf(origin);
      if (site == null && (sites == null || !sites.allows(origin))) {
        return CompleteResponse.detail(
            Status.FORBIDDEN_403,
            "Origin '"
                + quote(origin)
                + "' is another site, and names none that could be allowed; open the page from a"
                + " server, such as one on localhost");
      }
      if (site != null && !isAllowed(site) && (sites == null || !sites.allows(origin))) {
        return CompleteResponse.detail(
            Status.FORBIDDEN_403,
            "Origin '"
                + quote(origin)
                + "' is another site; to allow it: --allow-host "
                + quote(site));
      }
    }
    return null;
  }

  private boolean isAllowed(String name) {
    return allowed.contains(name) || LOOPBACK.matcher(name).matches();
  }

  private static String nameOf(String host) {
    int port = host.lastIndexOf(':');
    String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    return name.toLowerCase(Locale.ROOT);
  }

  /** The host of an origin; null if it names none. */
  private static @Nullable String siteOf(String origin) {
    try {
      String host = new URI(origin).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String quote(String value) {
    return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
  }
}
