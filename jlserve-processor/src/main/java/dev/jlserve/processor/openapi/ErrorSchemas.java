package dev.jlserve.processor.openapi;

import dev.jlserve.processor.value.Json;
import java.util.List;
import java.util.Set;

/** The schemas of errors. Those of a 422 have FastAPI's names and shape. */
final class ErrorSchemas {

  private static final String HTTP_ERROR = "HTTPError";
  private static final String HTTP_VALIDATION_ERROR = "HTTPValidationError";
  private static final String VALIDATION_ERROR = "ValidationError";

  /** The names that records cannot have. */
  static final Set<String> NAMES = Set.of(HTTP_ERROR, HTTP_VALIDATION_ERROR, VALIDATION_ERROR);

  private ErrorSchemas() {}

  /** The schema of an error with a text. */
  static Json httpError() {
    return TypeSchema.ref(HTTP_ERROR);
  }

  /** The schema of a body's mistakes. */
  static Json validationError() {
    return TypeSchema.ref(HTTP_VALIDATION_ERROR);
  }

  /** Adds the schemas. */
  static void add(Json.Builder schemas) {
    schemas.with(
        HTTP_ERROR, withDetail(Json.object().with("detail", type("string")).with("id", logId())));
    schemas.with(
        HTTP_VALIDATION_ERROR,
        withDetail(Json.object().with("detail", array(TypeSchema.ref(VALIDATION_ERROR)))));
    Json step =
        Json.object()
            .with("anyOf", new Json.Array(List.of(type("string"), type("integer"))))
            .build();
    schemas.with(
        VALIDATION_ERROR,
        Json.object()
            .with("type", "object")
            .with(
                "properties",
                Json.object()
                    .with("type", type("string"))
                    .with("loc", array(step))
                    .with("msg", type("string"))
                    .with("input", Json.object().build())
                    .with("ctx", type("object"))
                    .build())
            .with("required", Json.strings(List.of("type", "loc", "msg")))
            .build());
  }

  private static Json withDetail(Json.Builder properties) {
    return Json.object()
        .with("type", "object")
        .with("properties", properties.build())
        .with("required", Json.strings(List.of("detail")))
        .build();
  }

  private static Json logId() {
    return Json.object()
        .with("type", "string")
        .with("description", "Of a fault of the server: where its log tells the reason.")
        .build();
  }

  private static Json array(Json items) {
    return Json.object().with("type", "array").with("items", items).build();
  }

  private static Json type(String name) {
    return Json.object().with("type", name).build();
  }
}
