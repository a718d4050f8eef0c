package dev.jlserve.processor.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the enums in the components of records. */
public final class Enums {

  private final Set<TypeShape.Enumeration> found = new LinkedHashSet<>();

  private Enums() {}

  /** Every enum of a record, in the order in which they are reached. */
  public static List<TypeShape.Enumeration> of(RecordModel model) {
    Enums enums = new Enums();
    model.components().forEach(component -> enums.add(component.use().shape()));
    return List.copyOf(enums.found);
  }

  private void add(TypeShape shape) {
    if (shape instanceof TypeShape.Enumeration enumeration) {
      found.add(enumeration);
    } else if (shape instanceof TypeShape.Sequence sequence) {
      add(sequence.element().shape());
    } else if (shape instanceof TypeShape.Mapping mapping) {
      add(mapping.key());
      add(mapping.value().shape());
    } else if (shape instanceof TypeShape.OptionalOf optional) {
      add(optional.value().shape());
    } else if (shape instanceof TypeShape.ArrayOf array) {
      add(array.element().shape());
    }
  }
}
