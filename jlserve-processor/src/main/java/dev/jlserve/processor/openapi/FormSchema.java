package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema of a form: files are binary, and nothing is null. A row of numbers is sent as JSON in
 * one part, where OpenAPI would otherwise have a part for each number; so are lists of lists, as
 * one list in a part could be all of them, and JSON of any form, for which OpenAPI would otherwise
 * have bytes.
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
    return types.of(present, extra);
  }

  private static boolean isOneText(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Tensor tensor -> true;
      case TypeShape.Free free -> true;
      case TypeShape.Sequence sequence -> mayBeArray(sequence.element());
      case TypeShape.ArrayOf array -> mayBeArray(array.element());
      case TypeShape.Mapping mapping -> false;
      case TypeShape.Simple simple -> false;
      case TypeShape.Body body -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  /** Whether it is an array in JSON, or may be one. */
  private static boolean mayBeArray(TypeUse element) {
    return switch (element.present().shape()) {
      case TypeShape.Tensor tensor -> true;
      case TypeShape.Sequence sequence -> true;
      case TypeShape.ArrayOf array -> true;
      case TypeShape.Free free -> free.kind() == FreeKind.TREE;
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
