package dev.jlserve.server.weights;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells a proxy, and no other server, who one is: once, since asking again would not help. */
final class ProxyLogin extends Authenticator {

  /** Java's list of what must not be sent to a proxy that leads to https; it holds Basic. */
  private static final String REFUSED = "jdk.http.auth.tunneling.disabledSchemes";

  private final PasswordAuthentication login;
  private boolean told;

  private ProxyLogin(PasswordAuthentication login) {
    this.login = login;
  }

  /**
   * A login as an address has it.
   *
   * @param userInfo {@code user:password}, percent-encoded
   */
  static ProxyLogin of(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    String password = parts.length < 2 ? "" : decoded(parts[1]);
    return new ProxyLogin(new PasswordAuthentication(decoded(parts[0]), password.toCharArray()));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Lets a proxy have a password on the way to https as well; before the first request. */
  static void allowToHttps() {
    if (System.getProperty(REFUSED) == null) {
      System.setProperty(REFUSED, "");
    }
  }

  @Override
  protected synchronized @Nullable PasswordAuthentication getPasswordAuthentication() {
    if (told || getRequestorType() != RequestorType.PROXY) {
      return null;
    }
    told = true;
    return login;
  }
}
