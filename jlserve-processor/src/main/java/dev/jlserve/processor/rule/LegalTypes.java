package dev.jlserve.processor.rule;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.SettingsModel;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;

/**
 * Whether the types of an app keep the rules of the language on which generated code stands. If
 * not, the compiler says so at the type, and the user has no use for a second error in a generated
 * file.
 */
public final class LegalTypes {

  /** Names that no component may have (JLS 8.10.1): its accessor would be a method of Object's. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private LegalTypes() {}

  /** Whether those of a complete app do. */
  public static boolean areIn(AppModel app) {
    return Stream.concat(
                app.records().all().stream(), app.settings().stream().map(SettingsModel::record))
            .map(RecordModel::element)
            .flatMap(record -> record.getRecordComponents().stream())
            .allMatch(LegalTypes::isLegal)
        && app.records().unions().values().stream().noneMatch(union -> union.cases().isEmpty());
  }

  private static boolean isLegal(RecordComponentElement component) {
    ExecutableElement accessor = component.getAccessor();
    return !OF_OBJECT.contains(component.getSimpleName().toString())
        // Compilers need not name that of a class file, which has no mistakes.
        && (accessor == null
            || TypeName.get(accessor.getReturnType()).equals(TypeName.get(component.asType())));
  }
}
