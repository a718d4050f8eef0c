package dev.jlserve.cli.endpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an endpoint takes. */
public sealed interface Input {

  /** No field: endpoints of jlserve's take objects. */
  Input NONE = new Fields(List.of());

  /**
   * An object.
   *
   * @param fields in the order of the record's components
   */
  record Fields(List<Field> fields) implements Input {

    /** Copies the list. */
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One of several objects.
   *
   * @param property the field that says which one
   * @param cases the other fields of each, by the value of that field
   */
  record Cases(String property, Map<String, List<Field>> cases) implements Input {

    /** Copies the map, in its order. */
    public Cases {
      cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /** The field that says which object it is. */
    public Field tag() {
      return new Field(
          property,
          new FieldType.Choice(List.copyOf(cases.keySet())),
          true,
          false,
          Optional.empty(),
          "",
          List.of());
    }
  }
}
