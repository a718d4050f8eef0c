package dev.jlserve.server.inference;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import org.jspecify.annotations.Nullable;

/** How many bytes of a body are JSON, where binary data follows. */
final class JsonLength {

  static final HeaderName HEADER = HeaderNames.create("Inference-Header-Content-Length");

  private JsonLength() {}

  /** The header's value as it is written; null if there is none. */
  static @Nullable String sent(ServerRequestHeaders headers) {
    return headers.contains(HEADER) ? headers.get(HEADER).values() : null;
  }

  /**
   * The length that a header says; without a header, that of the body.
   *
   * @param body how many bytes the body has, at least 1
   * @throws InvalidRequestException if the header says no length, or one beyond the body's
   */
  static int of(@Nullable String sent, int body) {
    if (sent == null) {
      return body;
    }
    int length;
    try {
      length = Integer.parseInt(sent.strip());
    } catch (NumberFormatException e) {
      length = -1;
    }
    if (length < 1 || length > body) {
      throw new InvalidRequestException(
          HEADER.defaultCase()
              + " is "
              + InvalidRequestException.quoted(sent)
              + "; it is a number from 1 to the body's length of "
              + body);
    }
    return length;
  }
}
