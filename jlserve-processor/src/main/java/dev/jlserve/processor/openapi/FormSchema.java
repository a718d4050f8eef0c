package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    TypeShape.RecordRef input = (TypeShape.RecordRef) endpoint.input();
    for (ComponentModel component : app.records().get(input).components()) {
      properties.with(component.json(), form.property(component));
      if (component.presence() instanceof Presence.Required) {
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
    Use use = Files.bare(component.use());
    Use present = new Use(use.shape(), use.constraints(), false);
    if (Files.isFile(use)) {
      return TypeSchema.with(BinarySchema.of(FILE), extra);
    }
    if (Files.areFiles(use)) {
      Json.Builder list = Json.object().with("type", "array").with("items", BinarySchema.of(FILE));
      LimitSchema.add(list, Limits.of(present));
      return TypeSchema.with(list.build(), extra);
    }
    if (use.shape() instanceof TypeShape.Tensor || use.shape() instanceof TypeShape.Free) {
      return TypeSchema.with(text(present), extra);
    }
    Use element = element(use.shape());
    if (element != null && element.shape() instanceof TypeShape.Free) {
      Json.Builder list = Json.object().with("type", "array").with("items", text(element));
      LimitSchema.add(list, Limits.of(present));
      return TypeSchema.with(list.build(), extra);
    }
    return types.of(present, extra);
  }

  /** A part whose text is JSON. */
  private Json.Members text(Use use) {
    return Json.object()
        .with("type", "string")
        .with("contentMediaType", "application/json")
        .with("contentSchema", types.of(use, Json.object().build()))
        .build();
  }

  private static @Nullable Use element(TypeShape shape) {
    if (shape instanceof TypeShape.Sequence sequence) {
      return sequence.element();
    }
    return shape instanceof TypeShape.ArrayOf array ? array.element() : null;
  }
}
