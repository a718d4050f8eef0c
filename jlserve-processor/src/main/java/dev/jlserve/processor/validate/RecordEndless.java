package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeShape;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that contains itself can end. */
final class RecordEndless implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    Set<TypeShape.RecordRef> reported = new HashSet<>();
    for (UsedRecord record : UsedRecord.all(app)) {
      TypeShape.RecordRef self = new TypeShape.RecordRef(record.record().type());
      for (ComponentModel component : record.record().components()) {
        Set<TypeShape.RecordRef> cycle =
            required(component)
                .flatMap(ref -> reach(ref, app).stream())
                .collect(Collectors.toSet());
        if (cycle.contains(self) && reported.stream().noneMatch(cycle::contains)) {
          reported.add(self);
          report(new UsedComponent(component, record), report);
        }
      }
    }
  }

  private static void report(UsedComponent component, Report report) {
    String record = component.record().name();
    String type = Names.of(component.component().use().shape());
    component.report(report, DiagnosticName.RECORD_ENDLESS, component.named(record, type));
  }

  /** The record and all that it requires in turn. */
  private static Set<TypeShape.RecordRef> reach(TypeShape.RecordRef start, AppModel app) {
    Set<TypeShape.RecordRef> reached = new HashSet<>();
    collect(start, app, reached);
    return reached;
  }

  private static void collect(
      TypeShape.RecordRef ref, AppModel app, Set<TypeShape.RecordRef> reached) {
    if (reached.add(ref)) {
      app.records().get(ref).components().stream()
          .flatMap(RecordEndless::required)
          .forEach(next -> collect(next, app, reached));
    }
  }

  /** The record that must be there for a component; collections may be empty. */
  private static Stream<TypeShape.RecordRef> required(ComponentModel component) {
    return component.presence() instanceof Presence.Required
            && component.use().shape() instanceof TypeShape.RecordRef ref
        ? Stream.of(ref)
        : Stream.empty();
  }
}
