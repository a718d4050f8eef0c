package dev.jlserve.processor.openapi;

import dev.jlserve.processor.value.Json;

/**
 * The schema of bytes that are no JSON. OpenAPI 3.1 says it with {@code contentMediaType}; clients
 * are generated from what 3.0 said, and would otherwise take the bytes for text.
 */
final class BinarySchema {

  private BinarySchema() {}

  static Json.Members of(String mediaType) {
    return Json.object()
        .with("type", "string")
        .with("format", "binary")
        .with("contentMediaType", mediaType)
        .build();
  }
}
