package dev.jlserve.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps compilers from warning of the bootstrap for what the app itself names. */
final class SuppressedWarnings {

  private SuppressedWarnings() {}

  /** The annotation that the bootstrap needs; none for most apps. */
  static List<AnnotationSpec> of(AppModel app, boolean usesAuxiliary) {
    List<String> warnings = new ArrayList<>();
    if (namesDeprecated(app)) {
      warnings.addAll(List.of("deprecation", "removal"));
    }
    if (usesAuxiliary) {
      warnings.add("auxiliaryclass");
    }
    if (warnings.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
    return List.of(annotation.build());
  }

  private static boolean namesDeprecated(AppModel app) {
    return Deprecation.of(app.element())
        || app.endpoints().stream().anyMatch(SuppressedWarnings::isDeprecated)
        || app.records().all().stream().anyMatch(SuppressedWarnings::isDeprecated)
        || app.settings().filter(each -> isDeprecated(each.record())).isPresent()
        || app.records().unions().values().stream()
            .anyMatch(union -> Deprecation.of(union.element()));
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
