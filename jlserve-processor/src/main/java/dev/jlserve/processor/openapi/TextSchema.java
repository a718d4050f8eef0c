package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.value.Json;
import java.util.Locale;

/** The schema of strings of one form. */
final class TextSchema {

  private TextSchema() {}

  static void add(Json.Builder schema, TextKind kind) {
    schema.with("type", "string").withText("format", kind.format());
    if (kind == TextKind.BYTES) {
      schema.with("contentEncoding", "base64");
    } else if (kind != TextKind.CHARS && (kind.format().isEmpty() || kind == TextKind.PERIOD)) {
      schema.with(Keywords.FORMAT, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
