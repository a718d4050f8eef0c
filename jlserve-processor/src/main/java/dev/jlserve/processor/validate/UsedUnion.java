package dev.jlserve.processor.validate;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.model.Use;
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
record UsedUnion(UnionModel union, Origin use) {

  /** Every sealed interface in a record that an app's endpoints reach. */
  static List<UsedUnion> all(AppModel app) {
    Map<TypeShape.UnionRef, Origin> uses = new LinkedHashMap<>();
    for (UsedRecord record : UsedRecord.all(app)) {
      for (ComponentModel component : record.record().components()) {
        for (Use use : Shapes.within(component.use())) {
          if (use.shape() instanceof TypeShape.UnionRef ref) {
            uses.putIfAbsent(ref, record.use());
          }
        }
      }
    }
    List<UsedUnion> all = new ArrayList<>();
    uses.forEach((ref, use) -> all.add(new UsedUnion(app.records().get(ref), use)));
    return List.copyOf(all);
  }

  /** The interface's name in messages. */
  String name() {
    return union.element().getSimpleName().toString();
  }
}
