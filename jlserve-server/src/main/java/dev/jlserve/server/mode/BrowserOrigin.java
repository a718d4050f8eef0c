package dev.jlserve.server.mode;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which a browser sends the origin of a page: RFC 6454, section 6.2. */
final class BrowserOrigin {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://([^/?#@]*@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#@:\\[\\]*]+)(:(?<port>[0-9]{1,5})?)?([/?#].*)?");

  private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443");

  private BrowserOrigin() {}

  /** The origin of an address; empty if the text has no scheme or no host. */
  static Optional<String> of(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    String port = parts.group("port");
    boolean portIsSent = port != null && !port.equals(DEFAULT_PORTS.get(scheme));
    return ascii(parts.group("host"))
        .map(host -> scheme + "://" + host + (portIsSent ? ":" + port : ""));
  }

  private static Optional<String> ascii(String host) {
    try {
      return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
