package dev.jlserve.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every record and sealed interface that an app's endpoints reach.
 *
 * @param records by type, in the order in which they are reached
 * @param unions the sealed interfaces, likewise
 */
public record RecordTable(Map<TypeName, RecordModel> records, Map<TypeName, UnionModel> unions) {

  /** Copies the maps, in their order. */
  public RecordTable {
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    unions = Collections.unmodifiableMap(new LinkedHashMap<>(unions));
  }

  /** The record behind a reference. */
  public RecordModel get(TypeShape.RecordRef ref) {
    RecordModel model = records.get(ref.type());
    if (model == null) {
      throw new IllegalArgumentException("no record " + ref.type());
    }
    return model;
  }

  /** The sealed interface behind a reference. */
  public UnionModel get(TypeShape.UnionRef ref) {
    UnionModel model = unions.get(ref.type());
    if (model == null) {
      throw new IllegalArgumentException("no sealed interface " + ref.type());
    }
    return model;
  }

  /** All records, in the order in which they are reached. */
  public List<RecordModel> all() {
    return List.copyOf(records.values());
  }
}
