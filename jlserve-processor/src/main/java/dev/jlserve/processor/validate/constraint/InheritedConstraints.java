package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.read.AnnotationText;
import dev.jlserve.processor.read.CrossChecks;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Constraints;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedRecord;
import dev.jlserve.processor.rule.WrittenAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** A record repeats the constraints of its interfaces: generated code checks the record's own. */
public final class InheritedConstraints implements AppRule {

  private final Constraints constraints;

  public InheritedConstraints(Elements elements) {
    this.constraints = new Constraints(elements);
  }

  @Override
  public void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.all(app)) {
      record.interfaces().forEach(type -> check(type, record, report));
    }
  }

  private void check(TypeElement type, UsedRecord record, Report report) {
    String name = Names.ofInterface(type);
    for (AnnotationMirror each : constraints.among(type.getAnnotationMirrors())) {
      say(each, name, Origin.of(type, each), ConstraintPlace.MOVE, record, report);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.STATIC)
          && !method.getModifiers().contains(Modifier.PRIVATE)) {
        check(method, "method '" + method.getSimpleName() + "' of " + name, record, report);
      }
    }
  }

  private void check(ExecutableElement method, String what, UsedRecord used, Report report) {
    RecordModel record = used.record();
    Optional<ComponentModel> component =
        record.components().stream()
            .filter(each -> method.getParameters().isEmpty())
            .filter(each -> method.getSimpleName().contentEquals(each.name()))
            .findFirst();
    for (AnnotationMirror each : constraints.among(writtenOn(method))) {
      String of = "' of record '" + used.name() + "'";
      if (component.isPresent()) {
        if (!carries(component.get(), each)) {
          String edit = "Write it on component '" + component.get().name() + of;
          say(each, what, component.get().origin(), edit, used, report);
        }
      } else if (!CrossChecks.isOne(method, each)) {
        say(each, what, Origin.of(method, each), ConstraintPlace.CONSTRUCTOR, used, report);
      } else if (!CrossChecks.isOverridden(method, each, record)) {
        String edit = "Override it in record '" + used.name() + "', with @" + Names.of(each);
        say(each, what, record.origin(), edit, used, report);
      }
    }
  }

  /** What is written on a method and anywhere in the type that it returns. */
  private static List<AnnotationMirror> writtenOn(ExecutableElement method) {
    List<AnnotationMirror> all = new ArrayList<>(method.getAnnotationMirrors());
    AnnotationText.addNew(all, WrittenAnnotations.of(method.getReturnType()));
    return all;
  }

  private static boolean carries(ComponentModel component, AnnotationMirror annotation) {
    return component
        .use()
        .within()
        .flatMap(use -> use.constraints().stream())
        .map(constraint -> Objects.requireNonNull(constraint.origin().annotation()))
        .anyMatch(own -> AnnotationText.areEqual(own, annotation));
  }

  private static void say(
      AnnotationMirror constraint,
      String what,
      Origin at,
      String edit,
      UsedRecord record,
      Report report) {
    report.addUsed(
        DiagnosticName.CONSTRAINT_PLACE, at, record.use(), Names.of(constraint), what, edit);
  }
}
