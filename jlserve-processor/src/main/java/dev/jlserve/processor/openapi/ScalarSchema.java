package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.value.Json;

/** The schema of each scalar. */
final class ScalarSchema {

  private ScalarSchema() {}

  static void add(Json.Builder schema, ScalarKind kind) {
    switch (kind) {
      case BOOLEAN -> schema.with("type", "boolean");
      case BYTE -> whole(schema, "int8", Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> whole(schema, "int16", Short.MIN_VALUE, Short.MAX_VALUE);
      case INT -> schema.with("type", "integer").with("format", "int32");
      case LONG -> schema.with("type", "integer").with("format", "int64");
      case FLOAT -> schema.with("type", "number").with("format", "float");
      case DOUBLE -> schema.with("type", "number").with("format", "double");
      case BIG_INTEGER -> schema.with("type", "integer");
      case BIG_DECIMAL -> schema.with("type", "number");
      case CHAR ->
          schema
              .with("type", "string")
              .with("minLength", Json.of(1))
              .with("maxLength", Json.of(1))
              .with(Keywords.FORMAT, "char");
      case STRING -> schema.with("type", "string");
    }
  }

  private static void whole(Json.Builder schema, String format, int least, int greatest) {
    schema
        .with("type", "integer")
        .with("minimum", Json.of(least))
        .with("maximum", Json.of(greatest))
        .with(Keywords.FORMAT, format);
  }
}
