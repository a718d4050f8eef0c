package dev.jlserve.server.access;

import dev.jlserve.server.response.CompleteResponse;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of which a request brings one, as {@code Authorization: Bearer KEY} or {@code X-API-Key:
 * KEY}. Kept and compared as SHA-256 hashes, each with all of them, so that the time taken tells
 * nothing of any.
 */
public final class ApiKeys {

  private static final String SCHEME = "Bearer ";
  private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
  private static final Header CHALLENGE =
      HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Bearer");
  private static final CompleteResponse REFUSED =
      CompleteResponse.detail(
          Status.UNAUTHORIZED_401,
          "An API key is needed: send 'Authorization: Bearer <key>' or 'X-API-Key: <key>'",
          CHALLENGE);

  private final List<byte[]> hashes;

  public ApiKeys(Collection<String> keys) {
    hashes = keys.stream().map(ApiKeys::hash).toList();
  }

  /** The 401 to a request without a right key; null if it may go on. */
  @Nullable CompleteResponse refuse(ServerRequestHeaders headers) {
    return presented(headers).anyMatch(key -> isKnown(hash(key))) ? null : REFUSED;
  }

  /** What may be keys: a gateway before the server may have one of these headers to itself. */
  private static Stream<String> presented(ServerRequestHeaders headers) {
    Stream<String> bearers =
        headers.all(HeaderNames.AUTHORIZATION, List::of).stream()
            .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .map(value -> value.substring(SCHEME.length()).strip());
    return Stream.concat(headers.all(API_KEY, List::of).stream(), bearers);
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
