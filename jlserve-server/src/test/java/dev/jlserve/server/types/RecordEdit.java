package dev.jlserve.server.types;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * An edit of a record that an endpoint takes and returns.
 *
 * @param before its components by name, as they were accepted
 * @param after as they are now
 */
record RecordEdit(Map<String, ComponentVariant> before, Map<String, ComponentVariant> after) {

  /** One component more, or one less the other way round. */
  static RecordEdit added(ComponentVariant kept, ComponentVariant added) {
    return new RecordEdit(Map.of("v", kept), Map.of("v", kept, "w", added));
  }

  /** Another name of a component. */
  static RecordEdit renamed(ComponentVariant kept, ComponentVariant renamed) {
    return new RecordEdit(Map.of("v", kept, "w", renamed), Map.of("v", kept, "x", renamed));
  }

  /** The edit that takes this one back. */
  RecordEdit back() {
    return new RecordEdit(after, before);
  }

  /** The components of a record, as they are written. */
  static String components(Map<String, ComponentVariant> components) {
    return components.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getValue().declaration() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }
}
