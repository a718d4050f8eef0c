package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.CanonicalConstructor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Constraints stand where they are checked. */
final class ConstraintPlace implements AppRule {

  private static final String MOVE = "Move it to a component";

  private final Constraints constraints;

  ConstraintPlace(Elements elements) {
    this.constraints = new Constraints(elements);
  }

  @Override
  public void check(AppModel app, Report report) {
    for (EndpointModel endpoint : app.endpoints()) {
      checkEndpoint(endpoint, report);
    }
    // A generic record is there once for each of its arguments.
    Set<TypeElement> checked = new HashSet<>();
    for (UsedRecord record : UsedRecord.all(app)) {
      if (checked.add(record.record().element())) {
        checkRecord(record, report);
      }
    }
  }

  private void checkEndpoint(EndpointModel endpoint, Report report) {
    ExecutableElement method = endpoint.element();
    String what = "endpoint '" + endpoint.method() + "'";
    check(method, method.getAnnotationMirrors(), what, endpoint.origin(), report);
    checkType(method, method.getReturnType(), what, endpoint.origin(), report);
    for (VariableElement parameter : method.getParameters()) {
      String taken = "parameter '" + parameter.getSimpleName() + "' of " + what;
      check(parameter, parameter.getAnnotationMirrors(), taken, Origin.of(parameter), report);
      checkType(parameter, parameter.asType(), taken, Origin.of(parameter), report);
    }
  }

  private void checkRecord(UsedRecord record, Report report) {
    TypeElement type = record.record().element();
    String name = "record '" + record.name() + "'";
    check(type, type.getAnnotationMirrors(), name, record.use(), report);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      String what = "component '" + field.getSimpleName() + "' of " + name;
      checkType(field, field.asType(), what, record.use(), report);
    }
    // What is written on the canonical one's parameters counts as written on the components.
    Optional<ExecutableElement> canonical = CanonicalConstructor.of(type);
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (canonical.filter(constructor::equals).isPresent()) {
        continue;
      }
      for (VariableElement parameter : constructor.getParameters()) {
        String what = "a constructor's parameter '" + parameter.getSimpleName() + "' of " + name;
        check(parameter, parameter.getAnnotationMirrors(), what, record.use(), report);
      }
    }
  }

  /** Compilers have no place for what is written inside a type. */
  private void checkType(Element at, TypeMirror type, String what, Origin use, Report report) {
    for (UncheckedTypes.Part part : UncheckedTypes.in(type)) {
      part.type().getAnnotationMirrors().stream()
          .filter(constraints::isRestriction)
          .forEach(
              each -> say(Origin.of(at), each, part.description() + " of " + what, use, report));
    }
  }

  private void check(
      Element at,
      List<? extends AnnotationMirror> annotations,
      String what,
      Origin use,
      Report report) {
    annotations.stream()
        .filter(constraints::isRestriction)
        .forEach(each -> say(Origin.of(at, each), each, what, use, report));
  }

  private static void say(
      Origin at, AnnotationMirror constraint, String what, Origin use, Report report) {
    report.addUsed(DiagnosticName.CONSTRAINT_PLACE, at, use, Names.of(constraint), what, MOVE);
  }
}
