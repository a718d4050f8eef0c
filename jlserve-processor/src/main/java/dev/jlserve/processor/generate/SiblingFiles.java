package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.SettingsModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Whether an app uses classes that may lie in a file of another name, or lies in one itself. javac
 * warns of whoever names such a class in another file, and heeds {@code @SuppressWarnings} inside
 * methods only.
 */
final class SiblingFiles {

  private SiblingFiles() {}

  static boolean isUsedBy(AppModel app) {
    Stream<ClassName> types =
        Stream.concat(
            Stream.concat(
                Stream.concat(
                        app.records().all().stream(),
                        app.settings().stream().map(SettingsModel::record))
                    .flatMap(SiblingFiles::namedIn),
                app.records().unions().values().stream()
                    .filter(union -> mayShareAFile(union.element()))
                    .map(union -> erased(union.type()))),
            app.endpoints().stream()
                .flatMap(endpoint -> endpoint.failures().stream())
                .filter(failure -> mayShareAFile(failure.element()))
                .map(failure -> failure.type()));
    return app.auxiliary() || types.anyMatch(type -> isBeside(type, app.type()));
  }

  private static Stream<ClassName> namedIn(RecordModel record) {
    Stream<ClassName> enums = Enums.of(record).stream().map(enumeration -> enumeration.type());
    return mayShareAFile(record.element())
        ? Stream.concat(Stream.of(erased(record.type())), enums)
        : enums;
  }

  private static ClassName erased(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
  }

  private static boolean isBeside(ClassName type, ClassName app) {
    return type.packageName().equals(app.packageName())
        && !type.topLevelClassName().equals(app.topLevelClassName());
  }

  /** A public class has a file of its own name. */
  private static boolean mayShareAFile(TypeElement type) {
    List<Element> around = Enclosing.chain(type);
    return !around.get(around.size() - 1).getModifiers().contains(Modifier.PUBLIC);
  }
}
