package dev.jlserve.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which bodies are taken: JSON, or what does not say what it is, and not compressed. */
final class MediaTypes {

  private static final String JSON = "application/json";
  private static final int LONGEST_QUOTE = 100;

  private MediaTypes() {}

  /** The 415 to a body of another kind, or null. */
  static @Nullable Answer refuse(ServerRequestHeaders headers) {
    if (headers.contains(HeaderNames.CONTENT_TYPE)) {
      String type = headers.get(HeaderNames.CONTENT_TYPE).get();
      if (!isJson(type)) {
        return unsupported(
            "Content-Type '" + quote(type) + "' is not read; send 'Content-Type: " + JSON + "'");
      }
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

  private static boolean isJson(String type) {
    if (type.equals(JSON)) {
      return true;
    }
    int parameters = type.indexOf(';');
    String bare =
        (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty()
        || bare.equals(JSON)
        || (bare.startsWith("application/") && bare.endsWith("+json"));
  }

  private static String quote(String value) {
    return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
  }

  private static Answer unsupported(String detail) {
    return Answer.detail(Status.UNSUPPORTED_MEDIA_TYPE_415, detail);
  }
}
