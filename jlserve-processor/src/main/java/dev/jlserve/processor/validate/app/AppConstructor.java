package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** An app has a constructor without parameters that the generated class can call. */
public final class AppConstructor implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (app.element().getKind() != ElementKind.CLASS) {
      return;
    }
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(app.element().getEnclosedElements());
    Optional<ExecutableElement> usable =
        constructors.stream().filter(each -> each.getParameters().isEmpty()).findFirst();
    if (usable.isEmpty()) {
      constructors.stream().findFirst().ifPresent(first -> reportParameters(app, first, report));
    } else if (isPrivate(usable.get()) && !isPrivate(app.element())) {
      report(app, usable.get(), "it is private", "Remove 'private'", report);
    }
  }

  /** A private class, a mistake of its own, gives its constructor as little access. */
  private static boolean isPrivate(Element element) {
    return element.getModifiers().contains(Modifier.PRIVATE);
  }

  private static void reportParameters(AppModel app, ExecutableElement first, Report report) {
    String found = "it takes " + Names.parameters(first);
    String edit = "Add a constructor without parameters, and read settings in setup()";
    report(app, first, found, edit, report);
  }

  private static void report(
      AppModel app, ExecutableElement at, String found, String edit, Report report) {
    String name = Names.of(app.element());
    report.add(DiagnosticName.APP_CONSTRUCTOR, Origin.of(at), name, found, edit);
  }
}
