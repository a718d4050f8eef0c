package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.CrossCheck;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.value.DefaultConversion;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of an app's records, sealed interfaces and enums, sorted by name. */
final class Components {

  private final TypeLabels labels;
  private final boolean closed;
  private final TypeSchema types;
  private final Map<String, Json> schemas = new TreeMap<>();

  private Components(TypeLabels labels, boolean closed) {
    this.labels = labels;
    this.closed = closed;
    this.types = new TypeSchema(labels);
  }

  /** The schemas of what the app's endpoints reach. */
  static Json of(AppModel app, TypeLabels labels) {
    Components components = new Components(labels, app.rejectUnknown());
    app.records().all().forEach(components::add);
    components.keepUsed(app);
    app.records().unions().values().forEach(union -> components.add(union, app.records()));
    Json.Builder all = Json.object();
    components.types.enums().forEach(components.schemas::putIfAbsent);
    components.schemas.forEach(all::with);
    ErrorSchemas.add(all);
    return all.build();
  }

  private void add(RecordModel model) {
    schemas.put(labels.get(model.type()), object(model, Json.object(), new ArrayList<>()));
  }

  /** A record that is met as a case of a sealed interface only has its schema there. */
  private void keepUsed(AppModel app) {
    Set<String> used = new HashSet<>(types.records());
    for (EndpointModel endpoint : app.endpoints()) {
      used.add(labels.get(endpoint.input().type()));
      endpoint.outputBody().ifPresent(output -> used.add(labels.get(output.type())));
    }
    schemas.keySet().retainAll(used);
  }

  private void add(UnionModel union, RecordTable records) {
    List<Json> cases = new ArrayList<>();
    Json.Builder mapping = Json.object();
    for (UnionCase each : union.cases()) {
      String label = labels.get(union.type(), each.ref().type());
      Json tag =
          Json.object()
              .with("type", "string")
              .with("enum", Json.strings(List.of(each.tag())))
              .build();
      Json.Builder properties = Json.object().with(union.property(), tag);
      List<String> required = new ArrayList<>(List.of(union.property()));
      schemas.put(label, object(records.get(each.ref()), properties, required));
      cases.add(TypeSchema.ref(label));
      mapping.with(each.tag(), TypeSchema.path(label));
    }
    schemas.put(
        labels.get(union.type()),
        Json.object()
            .withText("description", union.description())
            .withFlag("deprecated", Deprecation.isAmong(union.element().getAnnotationMirrors()))
            .with("oneOf", new Json.Array(cases))
            .with(
                "discriminator",
                Json.object()
                    .with("propertyName", union.property())
                    .with("mapping", mapping.build())
                    .build())
            .build());
  }

  /**
   * The schema of a record.
   *
   * @param properties what its objects have before its components
   * @param required the names of those that must be there
   */
  private Json object(RecordModel model, Json.Builder properties, List<String> required) {
    for (ComponentModel component : model.components()) {
      properties.with(component.json(), property(component));
      if (component.presence().isRequired()) {
        required.add(component.json());
      }
    }
    Json.Builder schema = Json.object().with("type", "object");
    schema.withText("description", description(model));
    schema.withFlag("deprecated", Deprecation.isAmong(model.element().getAnnotationMirrors()));
    schema.with("properties", properties.build());
    if (!required.isEmpty()) {
      schema.with("required", Json.strings(required));
    }
    if (closed) {
      schema.with("additionalProperties", Json.of(false));
    }
    if (!model.checks().isEmpty()) {
      List<String> methods = model.checks().stream().map(CrossCheck::method).sorted().toList();
      schema.with(
          Keywords.CHECKS, Json.object().with(Keywords.TOGETHER, Json.strings(methods)).build());
    }
    return schema.build();
  }

  /** A schema has no word for what methods check; a reader learns it from the text. */
  private static String description(RecordModel model) {
    return Stream.concat(
            Stream.of(model.description()).filter(text -> !text.isEmpty()),
            model.checks().stream().map(check -> "Checked together: " + check.message()))
        .collect(Collectors.joining("\n\n"));
  }

  private Json property(ComponentModel component) {
    return types.of(component.use(), extra(component));
  }

  /** What a component adds to its type's schema. */
  static Json.Members extra(ComponentModel component) {
    Json.Builder extra = Json.object().withText("description", component.description());
    extra.withFlag("deprecated", component.deprecated());
    component
        .presence()
        .given()
        .flatMap(given -> DefaultConversion.of(component.use().shape(), given.text()).converted())
        .ifPresent(converted -> extra.with("default", converted.json()));
    return extra.build();
  }
}
