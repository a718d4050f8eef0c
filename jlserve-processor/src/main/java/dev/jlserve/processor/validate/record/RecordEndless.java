package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;
import dev.jlserve.processor.rule.UsedRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that contains itself can end. */
public final class RecordEndless implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    Set<TypeShape.RecordRef> reported = new HashSet<>();
    Set<TypeShape.RecordRef> ending = ending(app);
    for (UsedRecord record : UsedRecord.ofEndpoints(app)) {
      TypeShape.RecordRef self = new TypeShape.RecordRef(record.record().type());
      for (ComponentModel component : record.record().components()) {
        Set<TypeShape.RecordRef> cycle =
            required(component, app, ending)
                .flatMap(ref -> reach(ref, app, ending).stream())
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
    return shape.isBody()
        ? "Declare it as Optional<" + Names.of(shape) + ">"
        : "Let '" + component.name() + "' be empty";
  }

  /** The records that have a finite document: found from those that require no other. */
  private static Set<TypeShape.RecordRef> ending(AppModel app) {
    Set<TypeShape.RecordRef> ending = new HashSet<>();
    int before;
    do {
      before = ending.size();
      for (RecordModel model : app.records().all()) {
        if (model.components().stream()
            .flatMap(component -> required(component, app, ending))
            .allMatch(ending::contains)) {
          ending.add(new TypeShape.RecordRef(model.type()));
        }
      }
    } while (ending.size() > before);
    return ending;
  }

  /** The record and all that it requires in turn. */
  private static Set<TypeShape.RecordRef> reach(
      TypeShape.RecordRef start, AppModel app, Set<TypeShape.RecordRef> ending) {
    Set<TypeShape.RecordRef> reached = new HashSet<>();
    Deque<TypeShape.RecordRef> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      TypeShape.RecordRef ref = open.pop();
      if (reached.add(ref)) {
        app.records().get(ref).components().stream()
            .flatMap(component -> required(component, app, ending))
            .forEach(open::push);
      }
    }
    return reached;
  }

  /** The records that must be there for a component. */
  private static Stream<TypeShape.RecordRef> required(
      ComponentModel component, AppModel app, Set<TypeShape.RecordRef> ending) {
    return component.presence().isRequired()
        ? inside(component.use(), app, ending)
        : Stream.empty();
  }

  /** A collection may be empty unless it is limited to at least one item. */
  private static Stream<TypeShape.RecordRef> inside(
      TypeUse use, AppModel app, Set<TypeShape.RecordRef> ending) {
    if (use.nullable()) {
      return Stream.empty();
    }
    return switch (use.shape()) {
      case TypeShape.RecordRef ref -> Stream.of(ref);
      case TypeShape.UnionRef union -> oneOf(app.records().get(union), ending);
      case TypeShape.Container container ->
          mayBeEmpty(use)
              ? Stream.empty()
              : container.items().stream().flatMap(each -> inside(each, app, ending));
      case TypeShape.OptionalOf optional -> Stream.empty();
      case TypeShape.Simple simple -> Stream.empty();
      case TypeShape.Free free -> Stream.empty();
      case TypeShape.Refused refused -> Stream.empty();
    };
  }

  private static boolean mayBeEmpty(TypeUse use) {
    return Limits.of(use).stream()
        .flatMap(limit -> limit.ofItems().stream())
        .allMatch(limit -> limit.admits(0));
  }

  /** Of a sealed interface's records, one that ends is enough. */
  private static Stream<TypeShape.RecordRef> oneOf(
      UnionModel union, Set<TypeShape.RecordRef> ending) {
    List<TypeShape.RecordRef> cases =
        union.cases().stream()
            .map(UnionCase::shape)
            .flatMap(shape -> shape.record().stream())
            .toList();
    return cases.stream().anyMatch(ending::contains) ? Stream.empty() : cases.stream();
  }
}
