package dev.jlserve.cli.endpoint;

import java.util.Locale;
import java.util.Set;

/** What the media type of a response says about its body. */
public final class BodyKind {

  private static final Set<String> LINES =
      Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  private BodyKind() {}

  /** The type without parameters, in small letters. */
  public static String essence(String contentType) {
    return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a body is server-sent events. */
  public static boolean isEvents(String contentType) {
    return essence(contentType).equals("text/event-stream");
  }

  /** Whether each line of a body is JSON. */
  public static boolean isLines(String contentType) {
    return LINES.contains(essence(contentType));
  }

  /** Whether a body is one JSON value. */
  public static boolean isJson(String contentType) {
    String type = essence(contentType);
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** Whether people can read a body. */
  public static boolean isText(String contentType) {
    String type = essence(contentType);
    return type.startsWith("text/")
        || isJson(type)
        || isLines(type)
        || type.endsWith("xml")
        || type.endsWith("yaml")
        || type.equals("application/javascript");
  }
}
