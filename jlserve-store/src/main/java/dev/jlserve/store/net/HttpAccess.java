package dev.jlserve.store.net;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.ShownAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and follows redirects. What authorises a request goes to the host that it is meant
 * for, and to no other that a redirect leads to.
 *
 * @param connections send the requests
 * @param authorization a header's value, or null
 * @param refusal what to add to the message where the host refuses: where credentials are looked
 *     for
 */
public record HttpAccess(
    HttpConnections connections, @Nullable String authorization, String refusal) {

  /** With nothing to add to a refusal. */
  public HttpAccess(HttpConnections connections, @Nullable String authorization) {
    this(connections, authorization, "");
  }

  private static final int MOST_REDIRECTS = 10;

  RetryPolicy policy() {
    return connections.policy();
  }

  /** Gets, following redirects. The reply's status is no redirect's. */
  HttpReply get(URI uri, Map<String, String> headers) throws NetworkFailure {
    URI at = uri;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpReply reply = send("GET", at, headers, at.getAuthority().equals(uri.getAuthority()));
      String location = reply.header("Location");
      if (!reply.isRedirect() || location == null) {
        return reply;
      }
      reply.close();
      at = redirect(uri, at, location);
    }
    throw new WeightsException(
        "GET " + ShownAddress.of(uri) + " was redirected more than " + MOST_REDIRECTS + " times");
  }

  /**
   * Asks for headers alone. Redirects to the same host are followed; one to another host is the
   * reply, since its headers are the hub's.
   */
  private HttpReply head(URI uri) throws NetworkFailure {
    URI at = uri;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpReply reply = send("HEAD", at, Map.of(), true);
      String location = reply.header("Location");
      if (!reply.isRedirect() || location == null || !isRelative(location)) {
        return reply;
      }
      reply.close();
      at = resolve("HEAD", uri, at, location);
    }
    throw new WeightsException(
        "HEAD " + ShownAddress.of(uri) + " was redirected more than " + MOST_REDIRECTS + " times");
  }

  /**
   * Sends a small request until there is a reply.
   *
   * @return a reply whose status is not one that passes
   * @throws WeightsException if there is none after all tries
   */
  public HttpReply patiently(String method, URI uri) {
    Retries retries = new Retries(policy());
    while (true) {
      String trouble;
      Duration asked = Duration.ZERO;
      try {
        HttpReply reply = method.equals("HEAD") ? head(uri) : get(uri, Map.of());
        if (!reply.mayPass()) {
          return reply;
        }
        asked = reply.retryAfter();
        trouble = "answered " + reply.status();
        reply.close();
      } catch (NetworkFailure e) {
        if (e.isFinal()) {
          throw new WeightsException(method + " " + ShownAddress.of(uri) + " " + e.getMessage(), e);
        }
        trouble = String.valueOf(e.getMessage());
      }
      if (!retries.again(asked)) {
        throw gaveUp(method, uri, trouble, asked, retries);
      }
    }
  }

  static WeightsException gaveUp(
      String method, URI uri, String trouble, Duration asked, Retries retries) {
    String wait = asked.isZero() ? "" : " and asks to wait " + asked.toSeconds() + " s";
    String tries =
        retries.fruitless() > 1 ? ", at the last of " + retries.fruitless() + " tries" : "";
    return new WeightsException(method + " " + ShownAddress.of(uri) + " " + trouble + wait + tries);
  }

  private static boolean isRelative(String location) {
    return !location.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") && !location.startsWith("//");
  }

  private static URI redirect(URI first, URI from, String location) {
    URI to = resolve("GET", first, from, location);
    String before = host(from);
    String after = host(to);
    boolean secure = "https".equalsIgnoreCase(to.getScheme());
    boolean stays = from.getScheme().equals(to.getScheme()) && before.equals(after);
    boolean local =
        "http".equals(from.getScheme())
            && "http".equals(to.getScheme())
            && Loopback.is(before)
            && Loopback.is(after);
    if (!secure && !stays && !local) {
      throw new WeightsException(
          "GET "
              + ShownAddress.of(first)
              + " was redirected to "
              + ShownAddress.of(to)
              + ", which is not https");
    }
    return to;
  }

  /** Where a redirect leads, an address with a host. */
  private static URI resolve(String method, URI first, URI from, String location) {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new WeightsException(
          method
              + " "
              + ShownAddress.of(first)
              + " was redirected to '"
              + ShownAddress.of(location)
              + "', which is no address",
          e);
    }
    if (Authority.of(to) == null) {
      throw new WeightsException(
          method
              + " "
              + ShownAddress.of(first)
              + " was redirected to '"
              + ShownAddress.of(location)
              + "', which names no host");
    }
    return to;
  }

  private static String host(URI uri) {
    Authority authority = Authority.of(uri);
    return authority == null ? "" : authority.host();
  }

  private HttpReply send(String method, URI uri, Map<String, String> headers, boolean authorised)
      throws NetworkFailure {
    Map<String, String> all = new HashMap<>(headers);
    if (authorised && authorization != null) {
      all.put("Authorization", authorization);
    }
    return connections.send(method, uri, all);
  }
}
