package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;
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
    component.report(
        report,
        DiagnosticName.RECORD_ENDLESS,
        component.named(record, edit(component.component())));
  }

  private static String edit(ComponentModel component) {
    TypeShape shape = component.use().shape();
    return shape instanceof TypeShape.RecordRef
        ? "Declare it as Optional<" + Names.of(shape) + ">"
        : "Let '" + component.name() + "' be empty";
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

  /** The records that must be there for a component. */
  private static Stream<TypeShape.RecordRef> required(ComponentModel component) {
    return component.presence() instanceof Presence.Required
        ? inside(component.use())
        : Stream.empty();
  }

  /** A collection may be empty unless it is limited to at least one item. */
  private static Stream<TypeShape.RecordRef> inside(Use use) {
    if (use.nullable()) {
      return Stream.empty();
    }
    if (use.shape() instanceof TypeShape.RecordRef ref) {
      return Stream.of(ref);
    }
    boolean hasItems = Limits.of(use).stream().anyMatch(Limit.MinItems.class::isInstance);
    return hasItems
        ? Shapes.items(use.shape()).stream().flatMap(RecordEndless::inside)
        : Stream.empty();
  }
}
