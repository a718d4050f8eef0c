package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.SettingsModel;
import dev.jlserve.processor.model.UnionCase;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether the compiler knows every type that an app is made of. */
public final class TypeResolution {

  private TypeResolution() {}

  /**
   * Whether it does. What is missing may yet be written by another processor; if it is not, the
   * compiler says so, and nothing can be generated.
   */
  public static boolean isComplete(AppModel app) {
    Stream<EndpointModel> endpoints = app.endpoints().stream();
    Stream<ComponentModel> components =
        Stream.concat(
                app.records().all().stream(), app.settings().stream().map(SettingsModel::record))
            .flatMap(record -> record.components().stream());
    return app.supertypesResolved()
        && app.annotationsResolved()
        && signatures(app).noneMatch(type -> type.getKind() == TypeKind.ERROR)
        && Stream.concat(
                endpoints.flatMap(
                    each -> Stream.concat(each.parameters().stream(), Stream.of(each.result()))),
                Stream.concat(
                    components.map(each -> each.use().shape()),
                    app.records().unions().values().stream()
                        .flatMap(union -> union.cases().stream().map(UnionCase::shape))))
            .noneMatch(ShapeSupport::isUnresolved);
  }

  /** The types in the signatures among which generated calls are looked up. */
  private static Stream<TypeMirror> signatures(AppModel app) {
    Stream<ExecutableElement> methods = app.lifecycle().stream().map(LifecycleMethod::element);
    Stream<ExecutableElement> constructors =
        ElementFilter.constructorsIn(app.element().getEnclosedElements()).stream();
    return Stream.concat(methods, constructors)
        .flatMap(
            each ->
                Stream.of(
                        Stream.of(each.getReturnType()),
                        each.getThrownTypes().stream(),
                        each.getParameters().stream().map(VariableElement::asType))
                    .flatMap(types -> types));
  }
}
