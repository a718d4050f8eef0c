package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.LongestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The errors that an endpoint answers with: jlserve's own and those that it declares. */
final class DocumentedErrors {

  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;
  private static final int UNSUPPORTED = 415;

  private static final Map<Integer, String> OWN =
      Map.of(
          UNPROCESSABLE,
          "The body is not what is asked for",
          500,
          "The endpoint failed",
          503,
          "Too many requests are waiting",
          504,
          "No answer came in time");

  private DocumentedErrors() {}

  /** The responses, by status. */
  static Json.Members of(AppModel app, EndpointModel endpoint, LongestBody bodies) {
    Map<Integer, List<String>> descriptions = new TreeMap<>();
    OWN.forEach((code, text) -> add(descriptions, code, text));
    boolean forms = !Files.of(app, endpoint).isEmpty();
    add(descriptions, TOO_LARGE, tooLarge(bodies.limit(endpoint)));
    add(
        descriptions,
        UNSUPPORTED,
        forms
            ? "The body is declared neither as JSON nor as a form"
            : "The body is not declared as JSON");
    for (Failure failure : endpoint.failures()) {
      add(descriptions, failure.code(), description(failure));
    }
    Json.Builder responses = Json.object();
    descriptions.forEach((code, texts) -> responses.with(code.toString(), response(code, texts)));
    return responses.build();
  }

  private static String tooLarge(OptionalLong limit) {
    return limit.isEmpty()
        ? "The body is too large"
        : "The JSON body is longer than " + limit.getAsLong() + " bytes, or too large";
  }

  private static void add(Map<Integer, List<String>> descriptions, int code, String text) {
    List<String> texts = descriptions.computeIfAbsent(code, none -> new ArrayList<>());
    if (!texts.contains(text)) {
      texts.add(text);
    }
  }

  private static Json response(int code, List<String> descriptions) {
    Json schema =
        code != UNPROCESSABLE
            ? ErrorSchemas.httpError()
            : descriptions.size() == 1
                ? ErrorSchemas.validationError()
                : Json.object()
                    .with(
                        "anyOf",
                        new Json.Array(
                            List.of(ErrorSchemas.validationError(), ErrorSchemas.httpError())))
                    .build();
    return Json.object()
        .with("description", String.join("; ", descriptions))
        .with(
            "content",
            Json.object()
                .with("application/json", Json.object().with("schema", schema).build())
                .build())
        .build();
  }

  private static String description(Failure failure) {
    return failure.description().isEmpty()
        ? failure.element().getSimpleName().toString()
        : failure.description();
  }
}
