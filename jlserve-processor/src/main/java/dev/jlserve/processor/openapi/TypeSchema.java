package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.value.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The schema of a type where it is used. */
final class TypeSchema {

  private final TypeLabels labels;
  private final Map<String, Json> enums = new TreeMap<>();
  private final Set<String> records = new HashSet<>();

  TypeSchema(TypeLabels labels) {
    this.labels = labels;
  }

  /** A reference to a schema of the document. */
  static Json ref(String name) {
    return Json.object().with("$ref", path(name)).build();
  }

  static String path(String name) {
    return "#/components/schemas/" + name;
  }

  /** The names of the records referred to so far. */
  Set<String> records() {
    return records;
  }

  /** The schemas of the enums met so far. */
  Map<String, Json> enums() {
    return enums;
  }

  /**
   * The schema of a used type.
   *
   * @param extra what is added to it
   */
  Json of(TypeUse use, Json.Members extra) {
    if (use.shape().isOptional()) {
      TypeUse value = use.present();
      return takesNull(value) ? of(value, extra) : orNull(of(value, Json.object().build()), extra);
    }
    Json.Members schema = notNull(use);
    return use.nullable() && !takesNull(use) ? orNull(schema, extra) : with(schema, extra);
  }

  /** JSON of any form is also null. */
  private static boolean takesNull(TypeUse use) {
    return use.shape().freeKind().isPresent() && Limits.of(use).isEmpty();
  }

  private Json.Members notNull(TypeUse use) {
    Json.Builder schema = Json.object();
    add(schema, use.shape());
    LimitSchema.add(schema, Limits.of(use));
    return schema.build();
  }

  private void add(Json.Builder schema, TypeShape shape) {
    switch (shape) {
      case TypeShape.Scalar scalar -> ScalarSchema.add(schema, scalar.kind());
      case TypeShape.Text text -> TextSchema.add(schema, text.kind());
      case TypeShape.Enumeration enumeration -> schema.with("$ref", path(define(enumeration)));
      case TypeShape.RecordRef ref -> {
        String label = labels.get(ref.type());
        records.add(label);
        schema.with("$ref", path(label));
      }
      case TypeShape.UnionRef ref -> schema.with("$ref", path(labels.get(ref.type())));
      case TypeShape.Sequence sequence ->
          schema.with("type", "array").with("items", inside(sequence.element()));
      case TypeShape.ArrayOf array ->
          schema.with("type", "array").with("items", inside(array.element()));
      case TypeShape.Tensor tensor -> schema.withAll(row(tensor, tensor.dimensions()));
      case TypeShape.Free free -> schema.with("description", "Any JSON value");
      case TypeShape.Mapping mapping -> {
        boolean plain = mapping.value().shape().is(FreeKind.PLAIN);
        schema
            .with("type", "object")
            .with("additionalProperties", plain ? Json.of(true) : inside(mapping.value()));
        mapping
            .key()
            .enumeration()
            .ifPresent(keys -> schema.with("propertyNames", constants(keys)));
      }
      case TypeShape.OptionalOf optional ->
          throw new IllegalArgumentException("the schema of " + optional + " is its value's");
      case TypeShape.Refused refused -> throw refused.unexpected();
    }
  }

  /** Adds the schema of an enum to the document, and names it. */
  private String define(TypeShape.Enumeration enumeration) {
    String label = labels.get(enumeration.type());
    enums.put(
        label,
        Json.object()
            .withText("description", enumeration.description())
            .withFlag("deprecated", enumeration.deprecated())
            .withAll(constants(enumeration))
            .build());
    return label;
  }

  private Json inside(TypeUse use) {
    return of(use, Json.object().build());
  }

  private static Json.Members row(TypeShape.Tensor tensor, int dimensions) {
    Json.Builder schema = Json.object();
    if (dimensions == 0) {
      ScalarSchema.add(schema, tensor.component());
      return schema.build();
    }
    schema.with("type", "array").with("items", row(tensor, dimensions - 1));
    if (dimensions > 1) {
      schema.with(Keywords.CHECKS, Json.object().with(Keywords.RECTANGULAR, Json.of(true)).build());
    }
    return schema.build();
  }

  private static Json.Members constants(TypeShape.Enumeration enumeration) {
    return Json.object()
        .with("type", "string")
        .with(
            "enum", Json.strings(enumeration.constants().stream().map(EnumConstant::json).toList()))
        .build();
  }

  private static Json orNull(Json schema, Json.Members extra) {
    Json nothing = Json.object().with("type", "null").build();
    Json.Members either =
        Json.object().with("anyOf", new Json.Array(List.of(schema, nothing))).build();
    return with(either, extra);
  }

  /** A schema with further members. */
  static Json with(Json.Members schema, Json.Members extra) {
    Json.Builder both = Json.object();
    schema.members().forEach(both::with);
    extra.members().forEach(both::with);
    return both.build();
  }
}
