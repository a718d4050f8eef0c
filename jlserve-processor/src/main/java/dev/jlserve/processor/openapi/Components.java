package dev.jlserve.processor.openapi;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.value.DefaultConversion;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of an app's records and enums, sorted by name. */
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

  /**
   * The schemas.
   *
   * @param closed whether objects may have no other fields
   */
  static Json of(RecordTable records, TypeLabels labels, boolean closed) {
    Components components = new Components(labels, closed);
    records.all().forEach(components::add);
    Json.Builder all = Json.object();
    components.types.enums().forEach(components.schemas::putIfAbsent);
    components.schemas.forEach(all::with);
    ErrorSchemas.add(all);
    return all.build();
  }

  private void add(RecordModel model) {
    TypeName type = model.type();
    Json.Builder properties = Json.object();
    List<String> required = new ArrayList<>();
    for (ComponentModel component : model.components()) {
      properties.with(component.json(), property(component));
      if (component.presence() instanceof Presence.Required) {
        required.add(component.json());
      }
    }
    Json.Builder schema = Json.object().with("type", "object");
    schema.withText("description", model.description());
    schema.with("properties", properties.build());
    if (!required.isEmpty()) {
      schema.with("required", Json.strings(required));
    }
    if (closed) {
      schema.with("additionalProperties", Json.of(false));
    }
    schemas.put(labels.get(type), schema.build());
  }

  private Json property(ComponentModel component) {
    Json.Builder extra = Json.object().withText("description", component.description());
    if (component.presence() instanceof Presence.Default given
        && DefaultConversion.of(component.use().shape(), given.text())
            instanceof DefaultConversion.Converted converted) {
      extra.with("default", converted.json());
    }
    return types.of(component.use(), extra.build());
  }
}
