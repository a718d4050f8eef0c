package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** An app is a class of which the generated class, in the same package, can make an instance. */
public final class AppClass implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    TypeElement type = app.element();
    if (type.getKind() != ElementKind.CLASS) {
      say(app, report, kind(type), "an app is a class", "Declare it as a class");
      return;
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      say(app, report, "abstract", "jlserve makes one instance of it", "Remove 'abstract'");
    }
    unreachable(type).ifPresent(by -> sayPrivate(app, report, by));
    if (isInner(type)) {
      say(app, report, "an inner class", "jlserve has no outer instance for it", "Make it static");
    }
    if (!type.getTypeParameters().isEmpty()) {
      String edit = "Remove its type parameters";
      say(app, report, "generic", "jlserve has no type arguments for it", edit);
    }
  }

  private static void sayPrivate(AppModel app, Report report, Element by) {
    boolean own = by.equals(app.element());
    say(
        app,
        report,
        own ? "private" : "inside the private class '" + Names.of(by) + "'",
        "the generated class cannot reach it",
        own ? "Remove 'private'" : "Remove 'private' there");
  }

  private static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> "an interface";
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation type";
      default -> "a " + type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<Element> unreachable(TypeElement type) {
    return Enclosing.chain(type).stream()
        .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
        .findFirst();
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static void say(AppModel app, Report report, String is, String expected, String edit) {
    String name = Names.of(app.element());
    report.add(DiagnosticName.APP_CLASS, app.origin(), name, is, expected, edit);
  }
}
