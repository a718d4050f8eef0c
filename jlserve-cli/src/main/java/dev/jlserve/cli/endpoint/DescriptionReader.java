package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.processor.compatibility.Schema;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.StrictJsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads endpoints out of a document. The types come from the model by which APIs are compared; the
 * order of fields and what people wrote of them, which that model leaves out, from the JSON.
 */
final class DescriptionReader {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";

  private final ApiDocument document;
  private final Json schemas;

  private DescriptionReader(ApiDocument document, Json schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  static List<DescribedEndpoint> endpoints(String text) throws DocumentException {
    ApiDocument document = DocumentReader.parse(text);
    Json root = json(text);
    DescriptionReader reader =
        new DescriptionReader(document, member(member(root, "components"), "schemas"));
    List<DescribedEndpoint> endpoints = new ArrayList<>();
    members(member(root, "paths"))
        .forEach((path, item) -> endpoints.add(reader.endpoint(path, member(item, "post"))));
    return endpoints;
  }

  private static Json json(String text) {
    try {
      return StrictJsonParser.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("it was JSON a moment ago", e);
    }
  }

  private DescribedEndpoint endpoint(String path, Json operation) {
    ApiDocument.Operation model =
        Optional.ofNullable(document.operations().get(path)).orElseThrow();
    Schema body =
        Optional.ofNullable(model.requests().get(JSON))
            .orElse(model.requests().firstEntry().getValue());
    Json content = member(member(operation, "requestBody"), "content");
    return new DescribedEndpoint(
        path,
        text(operation, "summary"),
        text(operation, "description"),
        input(body),
        model.requests().containsKey(FORM),
        model.responses().firstKey(),
        members(member(member(content, JSON), "examples")).values().stream()
            .map(example -> member(example, "value"))
            .findFirst());
  }

  private Input input(Schema body) {
    return switch (document.resolve(body.shape())) {
      case Schema.Shape.Members members -> new Input.Fields(fields(members));
      case Schema.Shape.Union union -> {
        Map<String, List<Field>> cases = new LinkedHashMap<>();
        union
            .cases()
            .forEach(
                (tag, name) ->
                    cases.put(
                        tag,
                        fields(document.resolve(new Schema.Shape.Reference(name))).stream()
                            .filter(field -> !field.name().equals(union.property()))
                            .toList()));
        yield new Input.Cases(union.property(), cases);
      }
      case Schema.Shape.Any any -> Input.NONE;
      case Schema.Shape.Bool bool -> Input.NONE;
      case Schema.Shape.Text text -> Input.NONE;
      case Schema.Shape.Numeric number -> Input.NONE;
      case Schema.Shape.Choice choice -> Input.NONE;
      case Schema.Shape.Items items -> Input.NONE;
      case Schema.Shape.Entries entries -> Input.NONE;
      case Schema.Shape.Reference reference -> Input.NONE;
    };
  }

  private List<Field> fields(Schema.Shape shape) {
    if (!(shape instanceof Schema.Shape.Members object)) {
      return List.of();
    }
    Map<String, Json> texts =
        new LinkedHashMap<>(members(member(member(schemas, object.name()), "properties")));
    object.properties().keySet().forEach(name -> texts.putIfAbsent(name, new Json.Null()));
    List<Field> fields = new ArrayList<>();
    texts.forEach(
        (name, json) -> {
          Schema.Property property = object.properties().get(name);
          if (property != null) {
            fields.add(field(name, property, json));
          }
        });
    return fields;
  }

  private Field field(String name, Schema.Property property, Json json) {
    Schema schema = property.schema();
    return new Field(
        name,
        FieldTypes.of(schema.shape(), document),
        property.required(),
        schema.nullable(),
        Optional.ofNullable(members(json).get("default")),
        text(json, "description"),
        schema.limits());
  }

  private static Json member(Json json, String name) {
    return Optional.ofNullable(members(json).get(name)).orElse(new Json.Null());
  }

  private static Map<String, Json> members(Json json) {
    return json.asObject().map(Json.Members::members).orElse(Map.of());
  }

  private static String text(Json json, String name) {
    return member(json, name).text().orElse("").strip();
  }
}
