package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.ExampleModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.LongestBody;
import dev.jlserve.processor.value.StrictJsonParser;
import java.util.List;

/** The operation of an endpoint. */
final class Operation {

  private static final String JSON = "application/json";

  private static final String STREAM =
      ". A stream of server-sent events: the data of each is one value of this schema; an event named"
          + " 'error' has an object with 'status' and 'detail', and is the last.";

  private Operation() {}

  static Json of(
      AppModel app, EndpointModel endpoint, String id, TypeLabels labels, LongestBody bodies) {
    return Json.object()
        .with("operationId", id)
        .withText("summary", endpoint.summary())
        .withText("description", endpoint.description())
        .withFlag("deprecated", Deprecation.isAmong(endpoint.element().getAnnotationMirrors()))
        .with(
            "requestBody",
            Json.object()
                .withText("description", endpoint.question())
                .with("required", Json.of(true))
                .with("content", bodies(app, endpoint, labels))
                .build())
        .with("responses", responses(app, endpoint, labels, bodies))
        .build();
  }

  private static Json bodies(AppModel app, EndpointModel endpoint, TypeLabels labels) {
    Json.Members json = content(JSON, endpoint.input(), labels, endpoint.examples());
    if (Files.of(app, endpoint).isEmpty()) {
      return json;
    }
    return Json.object()
        .withAll(json)
        .with(
            "multipart/form-data",
            Json.object().with("schema", FormSchema.of(app, endpoint, labels)).build())
        .build();
  }

  private static Json responses(
      AppModel app, EndpointModel endpoint, TypeLabels labels, LongestBody bodies) {
    return Json.object()
        .with(
            "200",
            Json.object()
                .with("description", answer(endpoint))
                .with("content", answers(endpoint, labels))
                .build())
        .withAll(DocumentedErrors.of(app, endpoint, bodies))
        .build();
  }

  private static Json answers(EndpointModel endpoint, TypeLabels labels) {
    return endpoint.isBinary()
        ? Json.object()
            .with(
                endpoint.produces(),
                Json.object().with("schema", BinarySchema.of(endpoint.produces())).build())
            .build()
        : content(
            endpoint.isStream() ? "text/event-stream" : JSON, endpoint.output(), labels, List.of());
  }

  private static String answer(EndpointModel endpoint) {
    String text = endpoint.answer().isEmpty() ? "The answer" : endpoint.answer();
    return endpoint.isStream() ? text + STREAM : text;
  }

  private static Json.Members content(
      String type, TypeShape body, TypeLabels labels, List<ExampleModel> examples) {
    Json.Builder media = Json.object().with("schema", TypeSchema.ref(labels.get(body.type())));
    Json.Builder named = Json.object();
    for (int i = 0; i < examples.size(); i++) {
      named.with(
          "example" + (i + 1), Json.object().with("value", parse(examples.get(i).json())).build());
    }
    if (!examples.isEmpty()) {
      media.with("examples", named.build());
    }
    return Json.object().with(type, media.build()).build();
  }

  private static Json parse(String example) {
    try {
      return StrictJsonParser.parse(example);
    } catch (JsonSyntaxException e) {
      return Json.of(example);
    }
  }
}
