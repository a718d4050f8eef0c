package dev.jlserve.spi.weights;

import java.net.URI;

/**
 * Shows addresses in messages. The query of an address stays hidden: that of a presigned address is
 * a credential.
 */
public final class ShownAddress {

  private ShownAddress() {}

  /** Returns the address with {@code ***} for its query. */
  public static String of(URI address) {
    return of(address.toString());
  }

  /** Returns what should be an address, with {@code ***} for all behind a question mark. */
  public static String of(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query) + "?***";
  }
}
