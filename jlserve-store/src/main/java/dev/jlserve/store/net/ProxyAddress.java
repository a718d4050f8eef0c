package dev.jlserve.store.net;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A proxy.
 *
 * @param host its name or address
 * @param port its port
 * @param login who one is there; empty if the environment does not say
 */
public record ProxyAddress(String host, int port, Optional<Login> login) {

  private static final int HTTP_PORT = 80;

  /** Java's list of what must not be sent to a proxy that leads to https; it holds Basic. */
  private static final String REFUSED = "jdk.http.auth.tunneling.disabledSchemes";

  /**
   * Who one is.
   *
   * @param user the name
   * @param password the password, empty if there is none
   */
  public record Login(String user, String password) {

    /** The value of {@code Proxy-Authorization} (RFC 7617). */
    public String basic() {
      byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return user;
    }
  }

  static ProxyAddress of(Authority address) {
    return new ProxyAddress(
        address.host(),
        address.port() < 0 ? HTTP_PORT : address.port(),
        Optional.ofNullable(address.userInfo()).map(ProxyAddress::login));
  }

  private static Login login(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    return new Login(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Lets a proxy have a password on the way to https as well; before the first request. */
  public static void allowLoginToHttps() {
    if (System.getProperty(REFUSED) == null) {
      System.setProperty(REFUSED, "");
    }
  }
}
