package dev.jlserve.server.connection;

import io.helidon.common.uri.UriValidator;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

/** The header of which a request has exactly one, with a host's name or address (RFC 9112, 3.2). */
final class HostHeader {

  private static final int LONGEST_PORT = 5;

  private HostHeader() {}

  /** Whether it is there once, and names a host. */
  static boolean isSound(Headers headers) {
    if (!headers.contains(HeaderNames.HOST)) {
      return false;
    }
    Header host = headers.get(HeaderNames.HOST);
    return host.valueCount() == 1 && isSound(host.get());
  }

  /** Whether a text names a host, and perhaps a port. */
  static boolean isSound(String host) {
    int colon = host.lastIndexOf(':');
    int end = colon > host.lastIndexOf(']') ? colon : host.length();
    return isPort(host, end) && (isPlain(host, end) || isName(host.substring(0, end)));
  }

  private static boolean isPort(String host, int colon) {
    int digits = host.length() - colon - 1;
    if (digits == 0 || digits > LONGEST_PORT) {
      return false;
    }
    for (int i = colon + 1; i < host.length(); i++) {
      if (host.charAt(i) < '0' || host.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Nearly every name is: it spares each request what {@link UriValidator} does for the others. */
  private static boolean isPlain(String host, int end) {
    for (int i = 0; i < end; i++) {
      char c = host.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || c == '.'
              || c == '-';
      if (!plain) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean isName(String host) {
    try {
      UriValidator.validateHost(host);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
