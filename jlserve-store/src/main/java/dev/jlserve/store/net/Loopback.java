package dev.jlserve.store.net;

import java.util.regex.Pattern;

/** Names and addresses of this machine. */
final class Loopback {

  private static final Pattern HOST =
      Pattern.compile("localhost|\\[?::1]?|127(\\.\\d{1,3}){3}", Pattern.CASE_INSENSITIVE);

  private Loopback() {}

  static boolean is(String host) {
    return HOST.matcher(host).matches();
  }
}
