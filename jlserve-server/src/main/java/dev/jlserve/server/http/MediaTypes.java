package dev.jlserve.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies are taken: JSON, or what does not say what it is; forms where there are files to be
 * sent; and none that is compressed.
 */
final class MediaTypes {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";
  private static final int LONGEST_QUOTE = 100;

  private MediaTypes() {}

  /** Whether the body is said to be a form. */
  static boolean isForm(ServerRequestHeaders headers) {
    return headers.contains(HeaderNames.CONTENT_TYPE)
        && bare(headers.get(HeaderNames.CONTENT_TYPE).get()).equals(FORM);
  }

  /** Whether a browser sends such a body to another site without asking it. */
  static boolean isSentUnasked(ServerRequestHeaders headers) {
    if (!headers.contains(HeaderNames.CONTENT_TYPE)) {
      return true;
    }
    String type = headers.get(HeaderNames.CONTENT_TYPE).get();
    if (type.equals(JSON)) {
      return false;
    }
    String bare = bare(type);
    return bare.isEmpty() || bare.equals(FORM);
  }

  /**
   * The 415 to a body of another kind, or null.
   *
   * @param forms whether forms are taken
   */
  static @Nullable Answer refuse(ServerRequestHeaders headers, boolean forms) {
    if (headers.contains(HeaderNames.CONTENT_TYPE)) {
      String type = headers.get(HeaderNames.CONTENT_TYPE).get();
      if (!isJson(type) && !(forms && bare(type).equals(FORM))) {
        return unsupported(
            "Content-Type '"
                + quote(type)
                + "' is not read; send 'Content-Type: "
                + JSON
                + (forms ? "' or 'Content-Type: " + FORM + "'" : "'"));
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
    String bare = bare(type);
    return bare.isEmpty()
        || bare.equals(JSON)
        || (bare.startsWith("application/") && bare.endsWith("+json"));
  }

  private static String bare(String type) {
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static String quote(String value) {
    return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
  }

  private static Answer unsupported(String detail) {
    return Answer.detail(Status.UNSUPPORTED_MEDIA_TYPE_415, detail);
  }
}
