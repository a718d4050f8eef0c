package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import dev.jlserve.processor.value.LongestBody;
import java.util.List;

/** The <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a> document of an app. */
public final class OpenApiDocument {

  private OpenApiDocument() {}

  /** The document as JSON, the same for the same app. */
  public static String write(AppModel app) {
    return JsonPrinter.indented(of(app));
  }

  /** The document of an app without a mistake. */
  public static Json of(AppModel app) {
    TypeLabels labels = TypeLabels.of(app.records(), ErrorSchemas.NAMES).ascii();
    LongestBody bodies = new LongestBody(app.records());
    Json.Builder paths = Json.object();
    OperationIds ids = OperationIds.of(app.endpoints());
    for (EndpointModel endpoint : app.endpoints()) {
      Json operation = Operation.of(app, endpoint, ids.get(endpoint), labels, bodies);
      paths.with(endpoint.path(), Json.object().with("post", operation).build());
    }
    return Json.object()
        .with("openapi", "3.1.0")
        .with(
            "info",
            Json.object()
                .with("title", app.name())
                .withText("description", app.description())
                .with("version", "1.0.0")
                .build())
        .with("servers", new Json.Array(List.of(Json.object().with("url", ".").build())))
        .with("paths", paths.build())
        .with("components", Json.object().with("schemas", Components.of(app, labels)).build())
        .build();
  }
}
