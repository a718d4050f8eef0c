package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.JacksonAdvice;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Rule;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** An endpoint is a method of an app. */
public final class EndpointOutsideApp implements Rule {

  @Override
  public void check(Reading reading, Report report) {
    for (ExecutableElement stray : reading.strays()) {
      if (hasUnknownAnnotation(Enclosing.of(stray))) {
        continue;
      }
      report.add(
          DiagnosticName.ENDPOINT_OUTSIDE_APP,
          Origin.of(stray),
          stray.getSimpleName(),
          Names.of(Enclosing.of(stray)),
          edit(reading));
    }
    for (AppModel app : reading.apps()) {
      inherited(app).forEach(stray -> reportInherited(stray, app, reading, report));
    }
  }

  /** It may be the app's, whose import is missing; the compiler says so. */
  private static boolean hasUnknownAnnotation(Element type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().getKind() == TypeKind.ERROR);
  }

  /** Those of a jar's class or interface, which no round shows by themselves. */
  private static Stream<ExecutableElement> inherited(AppModel app) {
    return app.lifecycle().stream()
        .map(LifecycleMethod::element)
        .filter(EndpointOutsideApp::isEndpoint)
        .filter(method -> !Enclosing.of(method).equals(app.element()))
        .filter(method -> !app.superclassApps().contains(Enclosing.of(method)))
        .filter(
            method ->
                app.endpoints().stream()
                    .noneMatch(own -> method.getSimpleName().contentEquals(own.method())));
  }

  private static boolean isEndpoint(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(each -> JacksonAdvice.name(each).equals("dev.jlserve.Endpoint"));
  }

  private static void reportInherited(
      ExecutableElement stray, AppModel app, Reading reading, Report report) {
    report.addUsed(
        DiagnosticName.ENDPOINT_OUTSIDE_APP,
        Origin.of(stray),
        app.origin(),
        stray.getSimpleName(),
        Names.of(Enclosing.of(stray)),
        edit(reading));
  }

  private static String edit(Reading reading) {
    return reading.apps().isEmpty()
        ? "Annotate the class with @JLServeApp"
        : "Move it into '" + Names.of(reading.apps().get(0).element()) + "'";
  }
}
