package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Suppression;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * An app with a method that looks like a shutdown hook is AutoCloseable, so that the server calls
 * it.
 */
public final class CloseUncalled implements AppRule {

  private static final Set<String> PRE_DESTROY =
      Set.of("jakarta.annotation.PreDestroy", "javax.annotation.PreDestroy");

  @Override
  public void check(AppModel app, Report report) {
    if (app.closeable()) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(app.element().getEnclosedElements())) {
      boolean quiet = Suppression.on(method) || Suppression.around(app.element());
      if (!quiet && method.getParameters().isEmpty() && looksLikeClose(method)) {
        report.add(
            DiagnosticName.CLOSE_UNCALLED,
            Origin.of(method),
            app.element().getSimpleName(),
            method.getSimpleName());
      }
    }
  }

  private static boolean looksLikeClose(ExecutableElement method) {
    boolean named =
        method.getSimpleName().contentEquals("close")
            && !method.getModifiers().contains(Modifier.PRIVATE);
    return named
        || method.getAnnotationMirrors().stream()
            .map(each -> each.getAnnotationType().asElement())
            .anyMatch(CloseUncalled::isPreDestroy);
  }

  private static boolean isPreDestroy(Element annotation) {
    return annotation instanceof TypeElement type
        && PRE_DESTROY.contains(type.getQualifiedName().toString());
  }
}
