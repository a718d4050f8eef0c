package dev.jlserve.server.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonToken;
import dev.jlserve.spi.TextForm;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads strings and what is written as one; each is null or zero after a violation. */
public final class TextReading {

  private TextReading() {}

  static @Nullable String string(BodyTokens in) {
    if (!in.isOn(JsonToken.VALUE_STRING)) {
      in.reject("string_type", "Input should be a valid string");
      return null;
    }
    ByteBuffer plain = in.plainText();
    if (plain != null) {
      in.violations.accept();
      return decoded(plain);
    }
    String text = in.text();
    if (!WholeText.is(text)) {
      in.reject(
          "string_unicode", "Input should be a valid string, half of a surrogate pair is none");
      return null;
    }
    in.violations.accept();
    return text;
  }

  private static String decoded(ByteBuffer text) {
    return new String(
        text.array(), text.arrayOffset() + text.position(), text.remaining(), US_ASCII);
  }

  /** A string of one UTF-16 unit. */
  public static char character(BodyTokens in) {
    String text = string(in);
    return text == null ? 0 : character(text, in.violations);
  }

  /** The only UTF-16 unit of a text; zero after a violation. */
  public static char character(String text, RecordedViolations violations) {
    if (text.isEmpty()) {
      violations.reject("string_too_short", "String should have at least 1 character");
      return 0;
    }
    if (text.length() > 1) {
      violations.reject("string_too_long", "String should have at most 1 character");
      return 0;
    }
    return text.charAt(0);
  }

  /** What may be an enum's constant. */
  static @Nullable String constant(BodyTokens in, String expected) {
    if (!in.isOn(JsonToken.VALUE_STRING)) {
      in.skip();
      in.violations.notInEnum(expected);
      return null;
    }
    String text = in.text();
    in.violations.accept();
    return text;
  }

  /** A string in the form of a type. */
  public static <T> @Nullable T formed(BodyTokens in, TextForm<T> form) {
    if (!in.isOn(JsonToken.VALUE_STRING)) {
      in.reject(form.typeError(), form.expected());
      return null;
    }
    ByteBuffer plain = in.plainText();
    if (plain != null) {
      in.violations.accept();
      return parsed(() -> form.parse(plain), form, in.violations);
    }
    String text = string(in);
    return text == null ? null : formed(text, form, in.violations);
  }

  /** A text in the form of a type; null after a violation. */
  public static <T> @Nullable T formed(
      String text, TextForm<T> form, RecordedViolations violations) {
    return parsed(() -> form.parse(text), form, violations);
  }

  private static <T> @Nullable T parsed(
      Supplier<T> value, TextForm<T> form, RecordedViolations violations) {
    if (violations.isFull()) {
      // One more violation changes nothing any more, and to find it may cost an exception.
      return null;
    }
    try {
      return value.get();
    } catch (RuntimeException otherForm) {
      violations.reject(form.error(), form.expected());
      return null;
    }
  }
}
