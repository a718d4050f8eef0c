package dev.jlserve.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * The settings that a {@code setup()} takes.
 *
 * @param setup the method
 * @param ref its parameter's type
 * @param records the record, whose components have the names of environment variables on the wire;
 *     and what no settings record may hold, but one does
 * @param secrets the annotations of the components that are never printed
 */
public record SettingsModel(
    ExecutableElement setup, TypeShape.RecordRef ref, RecordTable records, List<Origin> secrets) {

  /** The record. */
  public RecordModel record() {
    return records.get(ref);
  }

  /** The annotation that keeps a component from being printed. */
  public Optional<Origin> secret(ComponentModel component) {
    return secrets.stream()
        .filter(each -> each.element().getSimpleName().contentEquals(component.name()))
        .findFirst();
  }

  /** Where the record is used: the method's parameter. */
  public Origin use() {
    return Origin.of(setup.getParameters().get(0));
  }
}
