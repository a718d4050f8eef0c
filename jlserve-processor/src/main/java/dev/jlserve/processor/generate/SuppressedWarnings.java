package dev.jlserve.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Keeps compilers from warning of the bootstrap. Eclipse's heeds {@code all}, also for the names
 * that it does not know; javac warns for what the app itself names, and wants each name.
 */
final class SuppressedWarnings {

  private static final Set<String> CALLED = Set.of("setup", "downloadWeights", "close");

  private SuppressedWarnings() {}

  /** The annotation that the bootstrap has. */
  static AnnotationSpec of(AppModel app, boolean usesAuxiliary) {
    List<String> warnings = new ArrayList<>(List.of("all"));
    if (namesDeprecated(app)) {
      warnings.addAll(List.of("deprecation", "removal"));
    }
    if (usesAuxiliary) {
      warnings.add("auxiliaryclass");
    }
    if (isInNamedModule(app.element())) {
      warnings.add("exports");
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
    return annotation.build();
  }

  private static boolean namesDeprecated(AppModel app) {
    return Deprecation.of(app.element())
        || isMadeByDeprecated(app.element())
        || app.lifecycle().stream()
            .map(LifecycleMethod::element)
            .filter(method -> CALLED.contains(method.getSimpleName().toString()))
            .anyMatch(Deprecation::of)
        || app.endpoints().stream().anyMatch(SuppressedWarnings::isDeprecated)
        || app.records().all().stream().anyMatch(SuppressedWarnings::isDeprecated)
        || app.settings().filter(each -> isDeprecated(each.record())).isPresent()
        || app.records().unions().values().stream()
            .anyMatch(union -> Deprecation.of(union.element()));
  }

  private static boolean isMadeByDeprecated(TypeElement app) {
    return ElementFilter.constructorsIn(app.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .anyMatch(Deprecation::of);
  }

  /** A module may export the app's package and require the api for itself alone. */
  private static boolean isInNamedModule(TypeElement app) {
    return Enclosing.of(Enclosing.topLevel(app)).getEnclosingElement() instanceof ModuleElement it
        && !it.isUnnamed();
  }

  private static boolean isDeprecated(EndpointModel endpoint) {
    return Deprecation.of(endpoint.element())
        || endpoint.failures().stream().anyMatch(failure -> Deprecation.of(failure.element()));
  }

  private static boolean isDeprecated(RecordModel model) {
    return Stream.concat(Stream.of(model.element()), model.element().getEnclosedElements().stream())
            .anyMatch(Deprecation::of)
        || Enums.of(model).stream()
            .flatMap(enumeration -> enumeration.constants().stream())
            .anyMatch(EnumConstant::deprecated);
  }
}
