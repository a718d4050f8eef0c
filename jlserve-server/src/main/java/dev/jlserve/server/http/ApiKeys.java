package dev.jlserve.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of which a request brings one, as {@code Authorization: Bearer KEY} or {@code X-API-Key:
 * KEY}. Kept and compared as SHA-256 hashes, each with all of them, so that the time taken tells
 * nothing of any.
 */
final class ApiKeys {

  private static final String SCHEME = "Bearer ";
  private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
  private static final Header CHALLENGE =
      HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Bearer");
  private static final Answer REFUSED =
      Answer.detail(
          Status.UNAUTHORIZED_401,
          "An API key is needed: send 'Authorization: Bearer <key>' or 'X-API-Key: <key>'",
          CHALLENGE);

  private final List<byte[]> hashes;

  ApiKeys(Collection<String> keys) {
    hashes = keys.stream().map(ApiKeys::hash).toList();
  }

  /** The 401 to a request without a key, or with another one; null if it may go on. */
  @Nullable Answer refuse(ServerRequestHeaders headers) {
    String key = presented(headers);
    return key != null && isKnown(hash(key)) ? null : REFUSED;
  }

  private static @Nullable String presented(ServerRequestHeaders headers) {
    if (headers.contains(API_KEY)) {
      return headers.get(API_KEY).get();
    }
    if (headers.contains(HeaderNames.AUTHORIZATION)) {
      String value = headers.get(HeaderNames.AUTHORIZATION).get();
      if (value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
        return value.substring(SCHEME.length()).strip();
      }
    }
    return null;
  }

  private boolean isKnown(byte[] hash) {
    boolean known = false;
    for (byte[] one : hashes) {
      known |= MessageDigest.isEqual(one, hash);
    }
    return known;
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
