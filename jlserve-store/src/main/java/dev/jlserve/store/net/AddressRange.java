package dev.jlserve.store.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, written as {@code 10.0.0.0/8}, or a single one. No name is looked up.
 *
 * @param one any of them
 * @param bits how many bits they share
 */
record AddressRange(InetAddress one, int bits) {

  private static final Pattern FORM = Pattern.compile("(?<one>[^/]+)(?:/(?<bits>\\d{1,3}))?");

  /** What Java may take for the name of a host is none of these. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}|.*:.*");

  /** The range that a text names; empty if it names none. */
  static Optional<AddressRange> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String bits = form.group("bits");
    return address(form.group("one"))
        .map(one -> new AddressRange(one, bits == null ? length(one) : Integer.parseInt(bits)))
        .filter(range -> range.bits <= length(range.one));
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static Optional<InetAddress> address(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text.indexOf(':') < 0 ? text : "[" + text + "]"));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether a host, that of IPv6 in brackets, is one of them by its address. */
  boolean contains(String host) {
    return address(host.replaceFirst("^\\[(.*)]$", "$1")).filter(this::contains).isPresent();
  }

  private boolean contains(InetAddress other) {
    BigInteger difference = number(one).xor(number(other));
    return length(one) == length(other) && difference.bitLength() <= length(one) - bits;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
