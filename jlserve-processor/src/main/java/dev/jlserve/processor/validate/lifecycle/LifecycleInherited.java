package dev.jlserve.processor.validate.lifecycle;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Lifecycle;
import dev.jlserve.processor.rule.LifecycleChoice;
import dev.jlserve.processor.rule.Modifiers;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Throwing;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** An inherited lifecycle method meets the same rules as a declared one. */
public final class LifecycleInherited implements AppRule {

  private final Elements elements;

  public LifecycleInherited(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(AppModel app, Report report) {
    for (Lifecycle lifecycle : Lifecycle.values()) {
      if (LifecycleChoice.own(app, lifecycle).isEmpty()) {
        LifecycleChoice.inherited(app, lifecycle)
            .ifPresent(method -> check(app, lifecycle, method, report));
      }
    }
  }

  private void check(AppModel app, Lifecycle lifecycle, ExecutableElement method, Report report) {
    String owner = Names.of(Enclosing.of(method));
    String override = "Declare it in the app: public void " + lifecycle.method() + "() {}";
    String change = "Change it in '" + owner + "'";
    fault(app, method)
        .ifPresent(
            fault ->
                report.add(
                    DiagnosticName.LIFECYCLE_INHERITED,
                    app.origin(),
                    Names.of(app.element()),
                    lifecycle.method(),
                    owner,
                    fault,
                    isOverridable(method) ? override : change));
  }

  /** The language lets no void instance method take the place of these. */
  private static boolean isOverridable(ExecutableElement method) {
    return !method.getParameters().isEmpty()
        || (method.getReturnType().getKind() == TypeKind.VOID
            && !method.getModifiers().contains(Modifier.STATIC)
            && !method.getModifiers().contains(Modifier.FINAL));
  }

  private Optional<String> fault(AppModel app, ExecutableElement method) {
    if (!method.getParameters().isEmpty() && !LifecycleChoice.takesSettings(app, method)) {
      return Optional.of("takes " + Names.parameters(method));
    }
    if (!Modifiers.unwanted(method).isEmpty()) {
      return Optional.of("is " + Modifiers.unwanted(method).get(0));
    }
    if (!isReachable(app, method)) {
      return Optional.of("is not public");
    }
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      return Optional.of("returns '" + WrittenType.of(method.getReturnType()) + "'");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters");
    }
    return Throwing.beyondException(method).stream()
        .findFirst()
        .map(thrown -> "throws '" + WrittenType.of(thrown) + "'");
  }

  private boolean isReachable(AppModel app, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || elements.getPackageOf(method).equals(elements.getPackageOf(app.element()));
  }
}
