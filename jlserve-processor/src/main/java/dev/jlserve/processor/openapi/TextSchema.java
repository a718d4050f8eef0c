package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.value.Json;

/** The schema of strings of one form. */
final class TextSchema {

  private TextSchema() {}

  static void add(Json.Builder schema, TextKind kind) {
    schema.with("type", "string").withText("format", kind.format());
    if (kind == TextKind.BYTES) {
      schema.with("contentEncoding", "base64");
    }
  }
}
