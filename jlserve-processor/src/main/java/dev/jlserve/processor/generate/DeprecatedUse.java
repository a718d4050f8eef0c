package dev.jlserve.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.RecordModel;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the bootstrap of an app that names something deprecated from being warned about. */
final class DeprecatedUse {

  private DeprecatedUse() {}

  /** The annotation that the bootstrap needs; none for most apps. */
  static List<AnnotationSpec> suppressed(AppModel app) {
    boolean deprecated =
        Deprecation.of(app.element())
            || app.endpoints().stream().anyMatch(endpoint -> Deprecation.of(endpoint.element()))
            || app.records().all().stream().anyMatch(DeprecatedUse::isDeprecated);
    return deprecated
        ? List.of(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "{$S, $S}", "deprecation", "removal")
                .build())
        : List.of();
  }

  private static boolean isDeprecated(RecordModel model) {
    return Stream.concat(Stream.of(model.element()), model.element().getEnclosedElements().stream())
            .anyMatch(Deprecation::of)
        || Enums.of(model).stream()
            .flatMap(enumeration -> enumeration.constants().stream())
            .anyMatch(EnumConstant::deprecated);
  }
}
