package dev.jlserve.server.request;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The id under which a request is answered and logged: the client's, if it is one that may stand in
 * a log as it is, else one made here.
 */
public final class RequestId {

  public static final HeaderName HEADER = HeaderNames.create("X-Request-Id");

  private static final int LONGEST = 128;
  private static final String SIGNS = "-_.:=+/@";

  private RequestId() {}

  static String of(Headers headers) {
    if (headers.contains(HEADER)) {
      String given = headers.get(HEADER).get();
      if (isSane(given)) {
        return given;
      }
    }
    return make();
  }

  /** One of the server's. */
  static String make() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  private static boolean isSane(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST
        && id.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0));
  }
}
