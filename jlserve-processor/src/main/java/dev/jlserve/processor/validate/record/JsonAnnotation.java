package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.CanonicalConstructor;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.JacksonAdvice;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedEnum;
import dev.jlserve.processor.rule.UsedRecord;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** jlserve follows an annotation of Jackson or rejects it. */
public final class JsonAnnotation implements AppRule {

  private final Elements elements;

  public JsonAnnotation(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(AppModel app, Report report) {
    UsedRecord.declarations(app).forEach(record -> checkRecord(record, report));
    for (UsedEnum used : UsedEnum.all(app)) {
      used.element(elements)
          .ifPresent(type -> checkEnum(type, used.component().record().use(), report));
    }
  }

  private static void checkRecord(UsedRecord record, Report report) {
    TypeElement type = record.record().element();
    String of = "' of record '" + record.name() + "'";
    check(
        type, type.getAnnotationMirrors(), "record '" + record.name() + "'", record.use(), report);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      String what = "component '" + field.getSimpleName() + of;
      check(field, field.getAnnotationMirrors(), what, record.use(), report);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String kind = isAccessor(method, type) ? "component '" : "method '";
      String what = kind + method.getSimpleName() + of;
      check(method, OwnAnnotations.of(method, type), what, record.use(), report);
    }
    checkConstructors(record, report);
    for (TypeElement each : record.interfaces()) {
      check(each, each.getAnnotationMirrors(), Names.ofInterface(each), record.use(), report);
    }
  }

  /** Jackson's default for the canonical constructor is what jlserve does. */
  private static void checkConstructors(UsedRecord record, Report report) {
    TypeElement type = record.record().element();
    Optional<ExecutableElement> canonical = CanonicalConstructor.of(type);
    String what = "a constructor of record '" + record.name() + "'";
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      boolean isCanonical = canonical.filter(constructor::equals).isPresent();
      List<? extends AnnotationMirror> annotations =
          constructor.getAnnotationMirrors().stream()
              .filter(each -> !isCanonical || !each.getElementValues().isEmpty())
              .toList();
      check(constructor, annotations, what, record.use(), report);
    }
  }

  private static boolean isAccessor(ExecutableElement method, TypeElement type) {
    return ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
        .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
  }

  private static void checkEnum(TypeElement type, Origin use, Report report) {
    String name = "enum '" + type.getSimpleName() + "'";
    check(type, type.getAnnotationMirrors(), name, use, report);
    for (Element member : type.getEnclosedElements()) {
      String kind = member.getKind() == ElementKind.ENUM_CONSTANT ? "constant '" : "member '";
      String what = kind + member.getSimpleName() + "' of " + name;
      check(member, member.getAnnotationMirrors(), what, use, report);
    }
  }

  private static void check(
      Element element,
      List<? extends AnnotationMirror> annotations,
      String what,
      Origin use,
      Report report) {
    for (AnnotationMirror annotation : annotations) {
      Origin origin = Origin.of(element, annotation);
      JacksonAdvice.of(origin)
          .ifPresent(
              advice ->
                  report.addUsed(
                      DiagnosticName.JSON_ANNOTATION,
                      advice.place(),
                      use,
                      advice.found(),
                      what,
                      advice.edit()));
    }
  }
}
