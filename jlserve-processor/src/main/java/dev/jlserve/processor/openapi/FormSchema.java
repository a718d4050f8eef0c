package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema of a form: files are binary, and nothing is null. A row of numbers is sent as JSON in
 * one part, where OpenAPI would otherwise have a part for each number; so is JSON of any form, for
 * which OpenAPI would otherwise have bytes.
 */
final class FormSchema {

  private static final String FILE = "application/octet-stream";

  private final TypeSchema types;

  private FormSchema(TypeSchema types) {
    this.types = types;
  }

  static Json of(AppModel app, EndpointModel endpoint, TypeLabels labels) {
    FormSchema form = new FormSchema(new TypeSchema(labels));
    Json.Builder properties = Json.object();
    List<String> required = new ArrayList<>();
    TypeShape.RecordRef input = endpoint.input().record().orElseThrow();
    for (ComponentModel component : app.records().get(input).components()) {
      properties.with(component.json(), form.property(component));
      if (component.presence().isRequired()) {
        required.add(component.json());
      }
    }
    Json.Builder schema =
        Json.object().with("type", "object").with("properties", properties.build());
    if (!required.isEmpty()) {
      schema.with("required", Json.strings(required));
    }
    if (app.rejectUnknown()) {
      schema.with("additionalProperties", Json.of(false));
    }
    return schema.build();
  }

  private Json property(ComponentModel component) {
    Json.Members extra = Components.extra(component);
    TypeUse use = component.use().present();
    TypeUse present = new TypeUse(use.shape(), use.constraints(), false);
    if (Files.isFile(use)) {
      return TypeSchema.with(BinarySchema.of(FILE), extra);
    }
    if (Files.areFiles(use)) {
      Json.Builder list = Json.object().with("type", "array").with("items", BinarySchema.of(FILE));
      LimitSchema.add(list, Limits.of(present));
      return TypeSchema.with(list.build(), extra);
    }
    if (isOneText(use.shape())) {
      return TypeSchema.with(text(present), extra);
    }
    return use.shape()
        .elements()
        .filter(element -> element.shape().freeKind().isPresent())
        .map(element -> texts(element, present, extra))
        .orElseGet(() -> types.of(present, extra));
  }

  private Json texts(TypeUse element, TypeUse list, Json.Members extra) {
    Json.Builder schema = Json.object().with("type", "array").with("items", text(element));
    LimitSchema.add(schema, Limits.of(list));
    return TypeSchema.with(schema.build(), extra);
  }

  private static boolean isOneText(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Tensor tensor -> true;
      case TypeShape.Free free -> true;
      case TypeShape.Sequence sequence -> false;
      case TypeShape.ArrayOf array -> false;
      case TypeShape.Mapping mapping -> false;
      case TypeShape.Simple simple -> false;
      case TypeShape.Body body -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  /** A part whose text is JSON. */
  private Json.Members text(TypeUse use) {
    return Json.object()
        .with("type", "string")
        .with("contentMediaType", "application/json")
        .with("contentSchema", types.of(use, Json.object().build()))
        .build();
  }
}
