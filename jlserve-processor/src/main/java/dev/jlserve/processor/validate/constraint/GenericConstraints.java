package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Constraints;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedEnum;
import dev.jlserve.processor.rule.UsedRecord;
import dev.jlserve.processor.rule.WrittenAnnotations;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Type parameters, their bounds and supertypes have no constraints: there is no value to check.
 * Compilers have no place for what is written there, so the type is reported.
 */
public final class GenericConstraints implements AppRule {

  private final Elements elements;
  private final Constraints constraints;

  public GenericConstraints(Elements elements) {
    this.elements = elements;
    this.constraints = new Constraints(elements);
  }

  @Override
  public void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.declarations(app)) {
      check(record.record().element(), "record '" + record.name() + "'", record.use(), report);
      for (TypeElement type : record.interfaces()) {
        check(type, Names.ofInterface(type), record.use(), report);
      }
    }
    for (UsedEnum used : UsedEnum.all(app)) {
      Origin use = used.component().record().use();
      used.element(elements)
          .ifPresent(type -> checkSupertypes(type, "enum '" + used.name() + "'", use, report));
    }
  }

  private void check(TypeElement type, String name, Origin use, Report report) {
    for (TypeParameterElement each : type.getTypeParameters()) {
      String parameter = "type parameter '" + each.getSimpleName() + "' of " + name;
      say(each.getAnnotationMirrors(), parameter, type, use, report);
      for (TypeMirror bound : each.getBounds()) {
        say(WrittenAnnotations.of(bound), "the bound of " + parameter, type, use, report);
      }
    }
    checkSupertypes(type, name, use, report);
  }

  private void checkSupertypes(TypeElement type, String name, Origin use, Report report) {
    for (TypeMirror each : type.getInterfaces()) {
      String supertype = "supertype '" + WrittenType.of(each) + "' of " + name;
      say(WrittenAnnotations.of(each), supertype, type, use, report);
    }
  }

  private void say(
      List<? extends AnnotationMirror> annotations,
      String what,
      TypeElement type,
      Origin use,
      Report report) {
    for (AnnotationMirror each : constraints.among(annotations)) {
      report.addUsed(
          DiagnosticName.CONSTRAINT_PLACE,
          Origin.of(type),
          use,
          Names.of(each),
          what,
          ConstraintPlace.MOVE);
    }
  }
}
