package dev.jlserve.server.access;

import dev.jlserve.server.request.ContentType;
import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what pages of other sites send without asking. A browser asks before it sends JSON to
 * another site, but sends a form, or what has no {@code Content-Type}, at once, with whatever lets
 * it reach this server. It says where the page is from in {@code Sec-Fetch-Site} (Fetch Metadata
 * Request Headers, W3C), or, if it does not trust the connection, in {@code Origin} alone. What
 * sends neither is no page.
 */
final class CrossSitePosts {

  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> OTHER = Set.of("cross-site", "same-site");
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final int LONGEST_QUOTE = 100;

  private final @Nullable CrossOrigin sites;

  /** Creates it with the other sites whose pages may send them; null if there are none. */
  CrossSitePosts(@Nullable CrossOrigin sites) {
    this.sites = sites;
  }

  /** The 403 to what a page of another site sent unasked, or null. */
  @Nullable CompleteResponse refuse(ServerRequestHeaders headers) {
    if (!ContentType.isSentUnasked(ContentType.of(headers))) {
      return null;
    }
    String origin = value(headers, HeaderNames.ORIGIN);
    if (isOfThisSite(headers, origin)
        || (sites != null && origin != null && sites.allows(origin))) {
      return null;
    }
    return CompleteResponse.detail(
        Status.FORBIDDEN_403,
        "The request is from a page of another site"
            + (origin == null ? "" : ", '" + quote(origin) + "'")
            + "; to allow it, list the site in JLSERVE_CORS_ORIGINS");
  }

  private static boolean isOfThisSite(ServerRequestHeaders headers, @Nullable String origin) {
    String site = value(headers, FETCH_SITE);
    if (site != null && OTHER.contains(site)) {
      return false;
    }
    // A proxy may have changed the Host: the browser knows better.
    return origin == null
        || (site != null && OWN.contains(site))
        || isSame(origin, value(headers, HeaderNames.HOST));
  }

  /** Whether it has the host's name and port, be it behind a proxy that ends TLS. */
  private static boolean isSame(String origin, @Nullable String host) {
    return host != null
        && (is(origin, "http://", host, ":80") || is(origin, "https://", host, ":443"));
  }

  private static boolean is(String origin, String scheme, String host, String defaultPort) {
    String name = host.toLowerCase(Locale.ROOT);
    return origin.equals(scheme + name) || (origin + defaultPort).equals(scheme + name);
  }

  private static @Nullable String value(ServerRequestHeaders headers, HeaderName name) {
    return headers.contains(name) ? headers.get(name).get() : null;
  }

  private static String quote(String value) {
    return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
  }
}
