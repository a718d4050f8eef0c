package dev.jlserve.processor.value;

import java.io.Serial;

/** A text is no JSON. */
public final class JsonSyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int offset;

  JsonSyntaxException(String expected, int offset) {
    super(expected);
    this.offset = offset;
  }

  /** Where the text stops being JSON, in UTF-16 units. */
  public int offset() {
    return offset;
  }
}
