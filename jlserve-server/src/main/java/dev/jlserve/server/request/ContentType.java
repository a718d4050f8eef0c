package dev.jlserve.server.request;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request says that its body is. */
public final class ContentType {

  public static final String JSON = "application/json";
  public static final String FORM = "multipart/form-data";
  public static final String BYTES = "application/octet-stream";

  private ContentType() {}

  /** The header's value as it is written; null if there is none. */
  public static @Nullable String of(ServerRequestHeaders headers) {
    return headers.contains(HeaderNames.CONTENT_TYPE)
        ? headers.get(HeaderNames.CONTENT_TYPE).get()
        : null;
  }

  /** Whether it is JSON, or does not say what it is. */
  public static boolean isJson(String type) {
    if (type.equals(JSON)) {
      return true;
    }
    String bare = bare(type);
    return bare.isEmpty()
        || bare.equals(JSON)
        || (bare.startsWith("application/") && bare.endsWith("+json"));
  }

  /** Whether it is a form. */
  public static boolean isForm(@Nullable String type) {
    return type != null && is(type, FORM);
  }

  /** Whether it is another type, which is in small letters; nothing is null. */
  public static boolean is(String type, @Nullable String other) {
    return bare(type).equals(other);
  }

  /** Whether a browser sends such a body to another site without asking it. */
  public static boolean isSentUnasked(@Nullable String type) {
    if (type == null) {
      return true;
    }
    return !type.equals(JSON) && (bare(type).isEmpty() || isForm(type));
  }

  private static String bare(String type) {
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }
}
