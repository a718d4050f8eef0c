package dev.jlserve.server.body;

import dev.jlserve.server.request.ContentType;
import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies are taken: JSON, or what does not say what it is; forms where there are files to be
 * sent; and none that is compressed.
 */
public final class MediaTypes {

  private static final int LONGEST_QUOTE = 100;

  private MediaTypes() {}

  /**
   * The 415 to a body of another kind, or null.
   *
   * @param other what is taken beside JSON; null if nothing is
   */
  public static @Nullable CompleteResponse refuse(
      ServerRequestHeaders headers, @Nullable String other) {
    String type = ContentType.of(headers);
    if (type != null && !ContentType.isJson(type) && !ContentType.is(type, other)) {
      return unsupported(
          "Content-Type '"
              + quote(type)
              + "' is not read; send 'Content-Type: "
              + ContentType.JSON
              + (other == null ? "'" : "' or 'Content-Type: " + other + "'"));
    }
    if (headers.contains(HeaderNames.CONTENT_ENCODING)) {
      String encoding = headers.get(HeaderNames.CONTENT_ENCODING).values();
      if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
        return unsupported(
            "Content-Encoding '" + quote(encoding) + "' is not read; send the body as it is");
      }
    }
    return null;
  }

  private static String quote(String value) {
    return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
  }

  private static CompleteResponse unsupported(String detail) {
    return CompleteResponse.detail(Status.UNSUPPORTED_MEDIA_TYPE_415, detail);
  }
}
