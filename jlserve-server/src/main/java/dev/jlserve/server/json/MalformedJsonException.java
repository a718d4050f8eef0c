package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serial;

/** A request's body is no JSON; the response is a 422 of type {@code json_invalid}. */
public final class MalformedJsonException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Where Jackson's messages begin to speak of its own classes and settings. */
  private static final String[] ASIDES = {
    " (start marker at",
    " (for Array starting",
    " (for Object starting",
    ": enable `",
    ": maybe a (non-standard)",
    ", from `",
    " (from `"
  };

  /** How Jackson begins where names collide in its table, by chance or on purpose. */
  private static final String FULL_TABLE = "Spill-over slots in symbol table";

  private final transient Location start;
  private final long offset;

  MalformedJsonException(Location start, long offset, String error) {
    super(WholeText.of(error), null, false, false);
    this.start = start;
    this.offset = offset;
  }

  /** As Jackson found it; {@code reached} is the offset where it stopped. */
  static MalformedJsonException of(JsonProcessingException cause, Location start, long reached) {
    // The location is absent where a bound was passed.
    long offset =
        cause.getLocation() == null || cause.getLocation().getByteOffset() < 0
            ? reached
            : cause.getLocation().getByteOffset();
    return new MalformedJsonException(start, offset, plain(cause.getOriginalMessage()));
  }

  private static String plain(String message) {
    if (message.startsWith(FULL_TABLE)) {
      return "The names in the body are too much alike";
    }
    String text = message;
    for (String aside : ASIDES) {
      int at = text.indexOf(aside);
      if (at > 0) {
        String rest = text.substring(at);
        text = text.substring(0, at) + (rest.startsWith(", from `") ? ")" : "");
      }
    }
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  /** Where the JSON lies: the whole body, or a part of it. */
  Location start() {
    return start;
  }

  /** The byte of the JSON where reading stopped, from 0. */
  public long offset() {
    return offset;
  }

  /** What is wrong there. */
  public String error() {
    return String.valueOf(getMessage());
  }
}
