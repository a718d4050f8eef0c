package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedRecord;
import dev.jlserve.processor.rule.UsedUnion;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The generated class, in the app's package, can reach every record, sealed interface, enum and
 * exception.
 */
public final class TypeAccess implements AppRule {

  private final Elements elements;

  public TypeAccess(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.all(app)) {
      check(record.record().element(), record.use(), app, report);
      for (ComponentModel component : record.record().components()) {
        component
            .use()
            .shape()
            .within()
            .flatMap(shape -> shape.enumeration().stream())
            .map(each -> elements.getTypeElement(each.type().canonicalName()))
            .filter(Objects::nonNull)
            .forEach(type -> check(type, record.use(), app, report));
      }
    }
    for (UsedUnion used : UsedUnion.all(app)) {
      check(used.union().element(), used.use(), app, report);
    }
    failures(app, report);
  }

  private void failures(AppModel app, Report report) {
    for (EndpointModel endpoint : app.endpoints()) {
      for (Failure failure : endpoint.failures()) {
        check(failure.element(), endpoint.origin(), app, report);
      }
    }
  }

  private void check(TypeElement type, Origin use, AppModel app, Report report) {
    boolean samePackage = elements.getPackageOf(type).equals(elements.getPackageOf(app.element()));
    // What is wrong with the classes around the app is said of the app.
    List<Element> around = Enclosing.chain(app.element());
    Enclosing.chain(type).stream()
        .filter(each -> !around.contains(each))
        .filter(each -> !isReachable(each, samePackage))
        .findFirst()
        .ifPresent(each -> report(type, each, samePackage, use, report));
  }

  private static boolean isReachable(Element type, boolean samePackage) {
    return samePackage
        ? !type.getModifiers().contains(Modifier.PRIVATE)
        : type.getModifiers().contains(Modifier.PUBLIC);
  }

  private static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case ENUM -> "enum";
      case CLASS -> "exception";
      case INTERFACE -> "sealed interface";
      default -> "record";
    };
  }

  private static void report(
      TypeElement type, Element hidden, boolean samePackage, Origin use, Report report) {
    String place = hidden.equals(type) ? "" : "inside '" + Names.of(hidden) + "', which is ";
    report.addUsed(
        DiagnosticName.TYPE_ACCESS,
        Origin.of(hidden),
        use,
        kind(type),
        type.getSimpleName(),
        place + (samePackage ? "private" : "not public and in another package"),
        samePackage ? "Remove 'private'" : "Make it public");
  }
}
