package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.value.JsonSyntaxException;
import java.io.Serial;

/** A text is no OpenAPI document of jlserve's; the message says why. */
public final class DocumentException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int offset;

  DocumentException(String message) {
    this(message, 0);
  }

  private DocumentException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where the text stops being JSON, in UTF-16 units; 0 if it is JSON. */
  public int offset() {
    return offset;
  }

  /** A text that is no JSON, with the line and the column. */
  static DocumentException at(String text, JsonSyntaxException reason) {
    String before = text.substring(0, reason.offset());
    long line = before.chars().filter(each -> each == '\n').count() + 1;
    int column = reason.offset() - (before.lastIndexOf('\n') + 1) + 1;
    return new DocumentException(
        "line " + line + ", column " + column + ": " + reason.getMessage() + " is expected there",
        reason.offset());
  }
}
