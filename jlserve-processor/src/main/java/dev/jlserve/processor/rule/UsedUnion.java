package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sealed interface with the first place where an endpoint uses it.
 *
 * @param union the interface
 * @param use the endpoint's parameter, or the endpoint that returns it
 */
public record UsedUnion(UnionModel union, Origin use) {

  /** Every sealed interface that an app's endpoints take or return, or that a record holds. */
  public static List<UsedUnion> all(AppModel app) {
    Map<TypeShape.UnionRef, Origin> uses = new LinkedHashMap<>();
    for (EndpointModel endpoint : app.endpoints()) {
      for (int i = 0; i < endpoint.parameters().size(); i++) {
        Origin parameter = Origin.of(endpoint.element().getParameters().get(i));
        reach(endpoint.parameters().get(i), parameter, uses);
      }
      reach(endpoint.result(), endpoint.origin(), uses);
    }
    for (UsedRecord record : UsedRecord.ofEndpoints(app)) {
      for (ComponentModel component : record.record().components()) {
        reach(component.use().shape(), record.use(), uses);
      }
    }
    List<UsedUnion> all = new ArrayList<>();
    uses.forEach((ref, use) -> all.add(new UsedUnion(app.records().get(ref), use)));
    return List.copyOf(all);
  }

  private static void reach(TypeShape shape, Origin use, Map<TypeShape.UnionRef, Origin> uses) {
    shape
        .within()
        .flatMap(part -> part.union().stream())
        .forEach(ref -> uses.putIfAbsent(ref, use));
  }

  /** The interface's name in messages. */
  public String name() {
    return union.element().getSimpleName().toString();
  }
}
