package dev.jlserve.store.net;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an address leads. {@link URI#getHost} knows no host with an underscore, as those of
 * containers often are, and is null then.
 *
 * @param userInfo who one is there, percent-encoded; null if the address does not say
 * @param host a name or address, that of IPv6 in brackets
 * @param port the port, or -1
 */
record Authority(@Nullable String userInfo, String host, int port) {

  private static final int LAST_PORT = 65535;
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<user>[^@]*)@)?(?<host>\\[[^\\]]+]|[^:@\\[\\]]+)(?::(?<port>\\d{0,5}))?");

  /**
   * That of an address; null if it has none, such as {@code https:foo}, or one with a port that
   * there cannot be.
   */
  static @Nullable Authority of(URI address) {
    String text = address.getRawAuthority();
    Matcher form = text == null ? null : FORM.matcher(text);
    if (form == null || !form.matches()) {
      return null;
    }
    String written = form.group("port");
    int port = written == null || written.isEmpty() ? -1 : Integer.parseInt(written);
    return port > LAST_PORT ? null : new Authority(form.group("user"), form.group("host"), port);
  }
}
