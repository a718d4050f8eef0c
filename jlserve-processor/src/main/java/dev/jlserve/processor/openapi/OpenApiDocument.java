package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;

/** The OpenAPI 3.1 document of an app. */
public final class OpenApiDocument {

  private OpenApiDocument() {}

  /** The document as JSON. */
  public static String write(AppModel app) {
    return "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\""
        + app.name()
        + "\",\"version\":\"1.0.0\"}}";
  }
}
