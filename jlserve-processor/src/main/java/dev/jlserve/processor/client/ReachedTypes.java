package dev.jlserve.processor.client;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeShape;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the types that requests hold, or responses. */
final class ReachedTypes {

  private final RecordTable table;
  private final Set<TypeName> reached = new HashSet<>();

  ReachedTypes(RecordTable table) {
    this.table = table;
  }

  Set<TypeName> from(Stream<TypeShape> bodies) {
    bodies.forEach(this::reach);
    return Set.copyOf(reached);
  }

  private void reach(TypeShape shape) {
    shape.within().forEach(this::reachAlone);
  }

  private void reachAlone(TypeShape shape) {
    shape.enumeration().ifPresent(enumeration -> reached.add(enumeration.type()));
    shape
        .record()
        .filter(ref -> reached.add(ref.type()))
        .map(table::get)
        .ifPresent(this::reachComponents);
    shape
        .union()
        .filter(ref -> reached.add(ref.type()))
        .map(table::get)
        .ifPresent(union -> union.cases().forEach(each -> reach(each.shape())));
  }

  private void reachComponents(RecordModel model) {
    model.components().forEach(component -> reach(component.use().shape()));
  }
}
