package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;
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
  Json of(Use use, Json.Members extra) {
    if (use.shape() instanceof TypeShape.OptionalOf optional) {
      if (takesNull(optional.value())) {
        return of(optional.value(), extra);
      }
      return orNull(of(optional.value(), Json.object().build()), extra);
    }
    Json.Members schema = (Json.Members) notNull(use);
    return use.nullable() && !takesNull(use) ? orNull(schema, extra) : with(schema, extra);
  }

  /** JSON of any form is also null. */
  private static boolean takesNull(Use use) {
    return use.shape() instanceof TypeShape.Free && Limits.of(use).isEmpty();
  }

  private Json notNull(Use use) {
    Json.Builder schema = Json.object();
    add(schema, use.shape());
    LimitSchema.add(schema, Limits.of(use));
    return schema.build();
  }

  private void add(Json.Builder schema, TypeShape shape) {
    if (shape instanceof TypeShape.Scalar scalar) {
      ScalarSchema.add(schema, scalar.kind());
    } else if (shape instanceof TypeShape.Text text) {
      TextSchema.add(schema, text.kind());
    } else if (shape instanceof TypeShape.Enumeration enumeration) {
      String label = labels.get(enumeration.type());
      enums.put(
          label,
          Json.object()
              .withText("description", enumeration.description())
              .withFlag("deprecated", enumeration.deprecated())
              .withAll(constants(enumeration))
              .build());
      schema.with("$ref", path(label));
    } else if (shape instanceof TypeShape.RecordRef ref) {
      String label = labels.get(ref.type());
      records.add(label);
      schema.with("$ref", path(label));
    } else if (shape instanceof TypeShape.UnionRef ref) {
      schema.with("$ref", path(labels.get(ref.type())));
    } else if (shape instanceof TypeShape.Sequence sequence) {
      schema.with("type", "array").with("items", inside(sequence.element()));
    } else if (shape instanceof TypeShape.ArrayOf array) {
      schema.with("type", "array").with("items", inside(array.element()));
    } else if (shape instanceof TypeShape.Tensor tensor) {
      schema.with("type", "array").with("items", row(tensor, tensor.dimensions() - 1));
    } else if (shape instanceof TypeShape.Free) {
      schema.with("description", "Any JSON value");
    } else if (shape instanceof TypeShape.Mapping mapping) {
      boolean plain =
          mapping.value().shape() instanceof TypeShape.Free free && free.kind() == FreeKind.PLAIN;
      schema
          .with("type", "object")
          .with("additionalProperties", plain ? Json.of(true) : inside(mapping.value()));
      if (mapping.key() instanceof TypeShape.Enumeration key) {
        schema.with("propertyNames", constants(key));
      }
    }
  }

  private Json inside(Use use) {
    return of(use, Json.object().build());
  }

  private static Json row(TypeShape.Tensor tensor, int dimensions) {
    Json.Builder schema = Json.object();
    if (dimensions == 0) {
      ScalarSchema.add(schema, tensor.component());
      return schema.build();
    }
    return schema.with("type", "array").with("items", row(tensor, dimensions - 1)).build();
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
    Json either = Json.object().with("anyOf", new Json.Array(List.of(schema, nothing))).build();
    return with((Json.Members) either, extra);
  }

  /** A schema with further members. */
  static Json with(Json.Members schema, Json.Members extra) {
    Json.Builder both = Json.object();
    schema.members().forEach(both::with);
    extra.members().forEach(both::with);
    return both.build();
  }
}
