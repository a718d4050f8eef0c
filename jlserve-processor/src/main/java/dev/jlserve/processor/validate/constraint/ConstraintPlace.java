package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.AnnotationText;
import dev.jlserve.processor.read.CanonicalConstructor;
import dev.jlserve.processor.read.ComponentTwins;
import dev.jlserve.processor.read.ComponentTwins.Twin;
import dev.jlserve.processor.read.CrossChecks;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Constraints;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UncheckedPart;
import dev.jlserve.processor.rule.UsedEnum;
import dev.jlserve.processor.rule.UsedRecord;
import dev.jlserve.processor.rule.WrittenAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Constraints are on declarations where generated code checks them. */
public final class ConstraintPlace implements AppRule {

  static final String MOVE = "Move it to a component";

  static final String CONSTRUCTOR =
      "Move it to a component, or check it in the record's compact constructor";

  private final Elements elements;
  private final Constraints constraints;

  public ConstraintPlace(Elements elements) {
    this.elements = elements;
    this.constraints = new Constraints(elements);
  }

  @Override
  public void check(AppModel app, Report report) {
    for (EndpointModel endpoint : app.endpoints()) {
      checkEndpoint(endpoint, report);
    }
    UsedRecord.declarations(app).forEach(record -> checkRecord(record, report));
    for (UncheckedPart part : UncheckedPart.all(app)) {
      constraints
          .among(part.type().getAnnotationMirrors())
          .forEach(each -> say(part.origin(), each, part.description(), part.use(), report));
    }
    for (UsedEnum used : UsedEnum.all(app)) {
      used.element(elements).ifPresent(type -> checkEnum(used, type, report));
    }
  }

  private void checkEndpoint(EndpointModel endpoint, Report report) {
    ExecutableElement method = endpoint.element();
    String what = "endpoint '" + endpoint.method() + "'";
    check(method, method.getAnnotationMirrors(), what, endpoint.origin(), report);
    for (VariableElement parameter : method.getParameters()) {
      String taken = of(parameter) + " of " + what;
      check(parameter, parameter.getAnnotationMirrors(), taken, Origin.of(parameter), report);
    }
  }

  private void checkRecord(UsedRecord record, Report report) {
    TypeElement type = record.record().element();
    String name = "record '" + record.name() + "'";
    check(type, type.getAnnotationMirrors(), name, record.use(), report);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!isAccessor(method, type)) {
        checkMethod(method, name, record, report);
      }
    }
    // What is written on the canonical one's parameters counts as written on the components.
    Optional<ExecutableElement> canonical = CanonicalConstructor.of(type);
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (canonical.filter(constructor::equals).isPresent()) {
        continue;
      }
      for (VariableElement parameter : constructor.getParameters()) {
        String what = "a constructor's " + of(parameter) + " of " + name;
        checkParameter(parameter, what, record, report);
      }
    }
  }

  private void checkEnum(UsedEnum used, TypeElement type, Report report) {
    String name = "enum '" + used.name() + "'";
    Origin use = used.component().record().use();
    check(type, type.getAnnotationMirrors(), name, use, report);
    for (VariableElement each : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      String what = "constant '" + each.getSimpleName() + "' of " + name;
      check(each, each.getAnnotationMirrors(), what, use, report);
    }
  }

  /** A method whose name begins with 'is' may check a record's components together. */
  private void checkMethod(
      ExecutableElement method, String name, UsedRecord record, Report report) {
    Origin use = record.use();
    String what = "method '" + method.getSimpleName() + "' of " + name;
    constraints.among(method.getAnnotationMirrors()).stream()
        .filter(each -> !CrossChecks.isOne(method, each))
        .forEach(
            each ->
                report.addUsed(
                    DiagnosticName.CONSTRAINT_PLACE,
                    Origin.of(method, each),
                    use,
                    Names.of(each),
                    what,
                    CONSTRUCTOR));
    constraints.among(WrittenAnnotations.of(method.getReturnType())).stream()
        .filter(
            each ->
                method.getAnnotationMirrors().stream()
                    .noneMatch(own -> Names.of(own).equals(Names.of(each))))
        .forEach(each -> say(Origin.of(method), each, what, use, report));
    for (VariableElement parameter : method.getParameters()) {
      checkParameter(parameter, of(parameter) + " of " + what, record, report);
    }
  }

  private void checkParameter(
      VariableElement parameter, String what, UsedRecord record, Report report) {
    List<AnnotationMirror> all = new ArrayList<>(parameter.getAnnotationMirrors());
    AnnotationText.addNew(all, WrittenAnnotations.of(parameter.asType()));
    all = new ArrayList<>(constraints.among(all));
    all.removeAll(repeated(parameter, all, record.record().element()));
    check(parameter, all, what, record.use(), report);
  }

  /**
   * Those that the component of the same name and type has as well: Lombok's {@code @With} copies
   * the type with what is written inside.
   */
  private List<AnnotationMirror> repeated(
      VariableElement parameter, List<AnnotationMirror> all, TypeElement record) {
    List<AnnotationMirror> own =
        record.getRecordComponents().stream()
            .filter(each -> each.getSimpleName().equals(parameter.getSimpleName()))
            .filter(
                each -> WrittenType.of(each.asType()).equals(WrittenType.of(parameter.asType())))
            .map(each -> ComponentTwins.of(record, each))
            .flatMap(ConstraintPlace::written)
            .toList();
    List<AnnotationMirror> known = constraints.among(own);
    return all.stream()
        .filter(each -> known.stream().anyMatch(one -> AnnotationText.areEqual(one, each)))
        .toList();
  }

  private static Stream<AnnotationMirror> written(ComponentTwins twins) {
    return Stream.concat(
        twins.annotations().stream(),
        Stream.concat(
                Stream.of(twins.declaration().asType()), twins.others().stream().map(Twin::type))
            .flatMap(type -> WrittenAnnotations.of(type).stream()));
  }

  private static String of(VariableElement parameter) {
    return "parameter '" + parameter.getSimpleName() + "'";
  }

  private static boolean isAccessor(ExecutableElement method, TypeElement type) {
    return method.getParameters().isEmpty()
        && type.getRecordComponents().stream()
            .anyMatch(each -> each.getSimpleName().equals(method.getSimpleName()));
  }

  private void check(
      Element at,
      List<? extends AnnotationMirror> annotations,
      String what,
      Origin use,
      Report report) {
    constraints
        .among(annotations)
        .forEach(each -> say(Origin.of(at, each), each, what, use, report));
  }

  private static void say(
      Origin at, AnnotationMirror constraint, String what, Origin use, Report report) {
    report.addUsed(DiagnosticName.CONSTRAINT_PLACE, at, use, Names.of(constraint), what, MOVE);
  }
}
