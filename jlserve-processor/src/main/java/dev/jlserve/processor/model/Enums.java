package dev.jlserve.processor.model;

import java.util.List;

/** Finds the enums in the components of records. */
public final class Enums {

  private Enums() {}

  /** Every enum of a record, in the order in which they are reached. */
  public static List<TypeShape.Enumeration> of(RecordModel model) {
    return model.components().stream()
        .flatMap(component -> of(component).stream())
        .distinct()
        .toList();
  }

  /** Every enum of a component, in the order in which they are reached. */
  public static List<TypeShape.Enumeration> of(ComponentModel component) {
    return component
        .use()
        .shape()
        .within()
        .flatMap(shape -> shape.enumeration().stream())
        .distinct()
        .toList();
  }
}
