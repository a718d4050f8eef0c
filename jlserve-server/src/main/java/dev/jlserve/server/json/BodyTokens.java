package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one body, and what was recorded at them. The parser stays on the last token of the
 * value read last, so its context is the location of whatever is recorded next. What Jackson throws
 * becomes the server's own here.
 */
abstract class BodyTokens implements AutoCloseable {

  final TensorParser parser;
  final RecordedViolations violations;
  private final Location start;

  /** For JSON that is the whole body. */
  BodyTokens(byte[] body) {
    this.parser = StrictJson.parser(body);
    this.start = Location.ROOT;
    this.violations = new RecordedViolations(this::here);
  }

  /** For JSON that lies somewhere in a body. */
  BodyTokens(byte[] part, Location start, RecordedViolations violations) {
    this.parser = StrictJson.parser(part);
    this.start = start;
    this.violations = violations;
  }

  /** Where the value lies that was read last, from the beginning of this JSON. */
  public Location here() {
    return Location.of(parser.getParsingContext());
  }

  /** Whether the value that it is on, or has read last, is all of the body. */
  boolean isWholeBody() {
    return isAtRoot() && start.equals(Location.ROOT);
  }

  /** Whether it is within no array or object. */
  public boolean isAtRoot() {
    return parser.getParsingContext().inRoot();
  }

  boolean isOn(JsonToken token) {
    return parser.currentToken() == token;
  }

  /** Whether it stands on a number, with a fraction or without. */
  boolean isOnNumber() {
    return isOn(JsonToken.VALUE_NUMBER_FLOAT) || isOn(JsonToken.VALUE_NUMBER_INT);
  }

  /** The next token, or null at the body's end. */
  @Nullable JsonToken advance() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /**
   * Moves to the value of the next field; null, and on the object's last token, if there is none.
   */
  public @Nullable String nextName() {
    try {
      String name = parser.nextFieldName();
      if (name == null) {
        violations.accept();
      } else {
        parser.nextToken();
      }
      return name;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Moves to the next element; to the array's last token if there is none. */
  public boolean nextElement() {
    if (advance() == JsonToken.END_ARRAY) {
      violations.accept();
      return false;
    }
    return true;
  }

  /** A string's text, if it is ASCII without escapes, and was not read yet; or null. */
  @Nullable ByteBuffer plainText() {
    return parser.plainText();
  }

  /** A string's value, or a number as it is written. */
  String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Takes the value, whatever it is, and moves to its last token. */
  public void skip() {
    try {
      // Also within strings, which the parser would otherwise leave unread.
      parser.skipChildren();
      parser.finishToken();
      violations.accept();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Skips the value first: only at its end does the parser's context say where it lies. */
  void reject(String type, String message) {
    skip();
    violations.reject(type, message);
  }

  MalformedJsonException malformed(String error) {
    return new MalformedJsonException(start, parser.currentLocation().getByteOffset(), error);
  }

  RuntimeException malformed(IOException e) {
    return e instanceof JsonProcessingException cause
        ? MalformedJsonException.of(cause, start, parser.currentLocation().getByteOffset())
        : new UncheckedIOException(e);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
