package dev.jlserve.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every record that an app's endpoints reach.
 *
 * @param records by type, in the order in which they are reached
 */
public record RecordTable(Map<TypeName, RecordModel> records) {

  /** Copies the map, in its order. */
  public RecordTable {
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }

  /** The record behind a reference. */
  public RecordModel get(TypeShape.RecordRef ref) {
    RecordModel model = records.get(ref.type());
    if (model == null) {
      throw new IllegalArgumentException("no record " + ref.type());
    }
    return model;
  }

  /** All of them, in the order in which they are reached. */
  public List<RecordModel> all() {
    return List.copyOf(records.values());
  }
}
