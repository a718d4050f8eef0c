package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.read.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * A record with the first place where an endpoint uses it, itself or inside another; or the record
 * that {@code setup()} takes.
 *
 * @param record the record
 * @param use the parameter, or the endpoint that returns it
 * @param settings whether it is read from the environment
 */
public record UsedRecord(RecordModel record, Origin use, boolean settings) {

  /**
   * Every record that an app's endpoints reach, in the order in which they reach them, and the
   * settings.
   */
  public static List<UsedRecord> all(AppModel app) {
    List<UsedRecord> all = new ArrayList<>(ofEndpoints(app));
    app.settings().ifPresent(each -> all.add(new UsedRecord(each.record(), each.use(), true)));
    return List.copyOf(all);
  }

  /** The same, with one for each declaration: a generic record has one for each argument. */
  public static Collection<UsedRecord> declarations(AppModel app) {
    Map<TypeElement, UsedRecord> declared = new LinkedHashMap<>();
    all(app).forEach(each -> declared.putIfAbsent(each.record().element(), each));
    return declared.values();
  }

  /** Every record that an app's endpoints reach, in the order in which they reach them. */
  public static List<UsedRecord> ofEndpoints(AppModel app) {
    Map<TypeShape.RecordRef, Origin> uses = new LinkedHashMap<>();
    for (EndpointModel endpoint : app.endpoints()) {
      for (int i = 0; i < endpoint.parameters().size(); i++) {
        Origin parameter = Origin.of(endpoint.element().getParameters().get(i));
        reach(endpoint.parameters().get(i), parameter, app, uses);
      }
      reach(endpoint.result(), endpoint.origin(), app, uses);
    }
    List<UsedRecord> all = new ArrayList<>();
    uses.forEach((ref, use) -> all.add(new UsedRecord(app.records().get(ref), use, false)));
    return List.copyOf(all);
  }

  private static void reach(
      TypeShape shape, Origin use, AppModel app, Map<TypeShape.RecordRef, Origin> uses) {
    switch (shape) {
      case TypeShape.RecordRef ref -> {
        if (uses.putIfAbsent(ref, use) == null) {
          for (ComponentModel component : app.records().get(ref).components()) {
            reach(component.use().shape(), use, app, uses);
          }
        }
      }
      case TypeShape.UnionRef ref ->
          app.records().get(ref).cases().forEach(each -> reach(each.shape(), use, app, uses));
      case TypeShape.Container container ->
          container.parts().forEach(part -> reach(part, use, app, uses));
      case TypeShape.OptionalOf optional ->
          optional.parts().forEach(part -> reach(part, use, app, uses));
      case TypeShape.Simple simple -> {}
      case TypeShape.Free free -> {}
      case TypeShape.Refused refused -> {}
    }
  }

  /** The interfaces that it implements, itself or by another one; most records have none. */
  public List<TypeElement> interfaces() {
    TypeElement element = record.element();
    return element.getInterfaces().isEmpty()
        ? List.of()
        : Hierarchy.of(element).types().stream()
            .filter(type -> type.getKind() == ElementKind.INTERFACE)
            .toList();
  }

  /** The record's name in messages. */
  public String name() {
    return record.element().getSimpleName().toString();
  }
}
