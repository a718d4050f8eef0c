package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and follows redirects. What authorises a request goes to the host that it is meant
 * for, and to no other that a redirect leads to.
 *
 * @param patience when to give up
 * @param proxies how hosts are reached
 * @param authorization a header's value, or null
 */
record HttpAccess(Patience patience, Proxies proxies, @Nullable String authorization) {

  private static final int MOST_REDIRECTS = 10;

  static {
    ProxyLogin.allowToHttps();
  }

  /** Gets, following redirects. The answer's status is no redirect's. */
  Answer get(URI uri, Map<String, String> headers) throws NetworkTrouble {
    URI at = uri;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = send("GET", at, headers, at.getAuthority().equals(uri.getAuthority()));
      String location = answer.header("Location");
      if (answer.status() / 100 != 3 || location == null) {
        return answer;
      }
      answer.close();
      at = redirect(uri, at, location);
    }
    throw new WeightsException(
        "GET " + uri + " was redirected more than " + MOST_REDIRECTS + " times");
  }

  /**
   * Asks for headers alone. Redirects to the same host are followed; one to another host is the
   * answer, since its headers are the hub's.
   */
  Answer head(URI uri) throws NetworkTrouble {
    URI at = uri;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = send("HEAD", at, Map.of(), true);
      String location = answer.header("Location");
      if (answer.status() / 100 != 3 || location == null || !isRelative(location)) {
        return answer;
      }
      answer.close();
      at = resolve("HEAD", uri, at, location);
    }
    throw new WeightsException(
        "HEAD " + uri + " was redirected more than " + MOST_REDIRECTS + " times");
  }

  /**
   * Sends a small request until it is answered.
   *
   * @return an answer whose status is not one that passes
   * @throws WeightsException if patience ends first
   */
  Answer patiently(String method, URI uri) {
    Retries retries = new Retries(patience);
    while (true) {
      String trouble;
      Duration asked = Duration.ZERO;
      try {
        Answer answer = method.equals("HEAD") ? head(uri) : get(uri, Map.of());
        if (!answer.mayPass()) {
          return answer;
        }
        asked = answer.retryAfter();
        trouble = "answered " + answer.status();
        answer.close();
      } catch (NetworkTrouble e) {
        if (e.isFinal()) {
          throw new WeightsException(method + " " + uri + " " + e.getMessage(), e);
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
    return new WeightsException(method + " " + uri + " " + trouble + wait + tries);
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
          "GET " + first + " was redirected to " + to + ", which is not https");
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
          method + " " + first + " was redirected to '" + location + "', which is no address", e);
    }
    if (Authority.of(to) == null) {
      throw new WeightsException(
          method + " " + first + " was redirected to '" + location + "', which names no host");
    }
    return to;
  }

  private static String host(URI uri) {
    Authority authority = Authority.of(uri);
    return authority == null ? "" : authority.host();
  }

  private Answer send(String method, URI uri, Map<String, String> headers, boolean authorised)
      throws NetworkTrouble {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) uri.toURL().openConnection(proxies.of(uri));
      Authenticator login = proxies.authenticator(uri);
      if (login != null) {
        connection.setAuthenticator(login);
      }
      connection.setRequestMethod(method);
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setConnectTimeout((int) patience.connect().toMillis());
      connection.setReadTimeout((int) patience.read().toMillis());
      connection.setRequestProperty("Accept-Encoding", "identity");
      connection.setRequestProperty("User-Agent", "jlserve");
      headers.forEach(connection::setRequestProperty);
      if (authorised && authorization != null) {
        connection.setRequestProperty("Authorization", authorization);
      }
      return new Answer(uri, connection.getResponseCode(), connection);
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new WeightsException(uri + " is no address: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new NetworkTrouble(e);
    }
  }
}
