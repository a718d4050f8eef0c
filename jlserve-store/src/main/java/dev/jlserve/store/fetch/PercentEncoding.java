package dev.jlserve.store.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Writes addresses in ASCII, as RFC 3986 has it. {@link URI#toASCIIString} would compose letters
 * and their accents, which makes another name: servers compare the bytes of UTF-8.
 */
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private PercentEncoding() {}

  /** An address; what is ASCII stays as it is, also what is encoded already. */
  static URI of(URI address) {
    return URI.create(encoded(address.toString(), octet -> octet < FIRST_BEYOND_ASCII));
  }

  /** A path, whose slashes separate its parts. */
  static String ofPath(String path) {
    return encoded(path, octet -> octet == '/' || isUnreserved(octet));
  }

  private static boolean isUnreserved(int octet) {
    return (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || (octet >= '0' && octet <= '9')
        || "-._~".indexOf(octet) >= 0;
  }

  private static String encoded(String text, IntPredicate kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      int octet = Byte.toUnsignedInt(each);
      if (kept.test(octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
