package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.read.SettingsReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Which of an app's methods is the one that a lifecycle call would reach. */
public final class LifecycleChoice {

  private LifecycleChoice() {}

  /**
   * The app's own method of that name; among overloads the one without parameters, else the one
   * with settings.
   */
  public static Optional<ExecutableElement> own(AppModel app, Lifecycle lifecycle) {
    return preferred(named(app, lifecycle).filter(method -> isOwn(app, method)).toList());
  }

  /** The nearest inherited method of that name that has a body. */
  public static Optional<ExecutableElement> inherited(AppModel app, Lifecycle lifecycle) {
    return preferred(
        named(app, lifecycle)
            .filter(method -> !isOwn(app, method))
            .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
            .toList());
  }

  /** The app's own methods of that name that are not the chosen one. */
  public static List<ExecutableElement> overloads(AppModel app, Lifecycle lifecycle) {
    Optional<ExecutableElement> chosen = own(app, lifecycle);
    return named(app, lifecycle)
        .filter(method -> isOwn(app, method))
        .filter(method -> !chosen.equals(Optional.of(method)))
        .toList();
  }

  /** The app's own method whose name was probably meant for that one. */
  public static Optional<ExecutableElement> misspelt(AppModel app, Lifecycle lifecycle) {
    List<ExecutableElement> others =
        methods(app)
            .filter(method -> isOwn(app, method) && !isEndpoint(app, method))
            .filter(method -> Lifecycle.named(method.getSimpleName().toString()).isEmpty())
            .toList();
    return others.stream()
        .filter(method -> lifecycle.isTypo(method.getSimpleName().toString()))
        .findFirst()
        .or(() -> others.stream().filter(lifecycle::isSynonym).findFirst());
  }

  /** Whether the method is annotated as an endpoint, which is a mistake of its own. */
  public static boolean isEndpoint(AppModel app, ExecutableElement method) {
    return app.endpoints().stream().anyMatch(endpoint -> endpoint.element().equals(method));
  }

  /** Whether the method is the one that is called with the app's settings. */
  public static boolean takesSettings(AppModel app, ExecutableElement method) {
    return app.settings().filter(settings -> settings.setup().equals(method)).isPresent();
  }

  private static Stream<ExecutableElement> named(AppModel app, Lifecycle lifecycle) {
    return methods(app).filter(method -> method.getSimpleName().contentEquals(lifecycle.method()));
  }

  private static Stream<ExecutableElement> methods(AppModel app) {
    return app.lifecycle().stream().map(LifecycleMethod::element);
  }

  private static boolean isOwn(AppModel app, Element method) {
    return Enclosing.of(method).equals(app.element());
  }

  private static Optional<ExecutableElement> preferred(List<ExecutableElement> methods) {
    Predicate<ExecutableElement> callable = method -> method.getParameters().isEmpty();
    return methods.stream()
        .filter(callable)
        .findFirst()
        .or(() -> methods.stream().filter(SettingsReader::takesSettings).findFirst())
        .or(() -> methods.stream().findFirst());
  }
}
