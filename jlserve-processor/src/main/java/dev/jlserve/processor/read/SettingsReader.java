package dev.jlserve.processor.read;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.SettingsModel;
import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the record of settings that an app's {@code setup()} takes. */
public final class SettingsReader {

  private static final String SETUP = "setup";

  private final ProcessingEnvironment env;

  SettingsReader(ProcessingEnvironment env) {
    this.env = env;
  }

  /** Whether the method takes one record, as a {@code setup()} with settings does. */
  public static boolean takesSettings(ExecutableElement method) {
    return method.getSimpleName().contentEquals(SETUP)
        && method.getParameters().size() == 1
        && !method.isVarArgs()
        && isRecord(method.getParameters().get(0).asType());
  }

  private static boolean isRecord(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD;
  }

  /** The settings of the method that a start calls. */
  Optional<SettingsModel> read(TypeElement app, List<LifecycleMethod> methods) {
    List<ExecutableElement> named =
        methods.stream()
            .map(LifecycleMethod::element)
            .filter(method -> method.getSimpleName().contentEquals(SETUP))
            .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
            .toList();
    List<ExecutableElement> own =
        named.stream().filter(method -> Enclosing.of(method).equals(app)).toList();
    List<ExecutableElement> chosen = own.isEmpty() ? named : own;
    return chosen.stream().anyMatch(method -> method.getParameters().isEmpty())
        ? Optional.empty()
        : chosen.stream().filter(SettingsReader::takesSettings).findFirst().flatMap(this::settings);
  }

  private Optional<SettingsModel> settings(ExecutableElement setup) {
    DeclaredType type = (DeclaredType) setup.getParameters().get(0).asType();
    TypeReader types = new TypeReader(env, true);
    // A record of a type that is no record's has a mistake of its own.
    return types
        .read(type, setup.getParameters().get(0))
        .record()
        .map(
            ref -> {
              TypeElement element = (TypeElement) type.asElement();
              return new SettingsModel(
                  setup, ref, variables(ref, types.records(), element), secrets(element));
            });
  }

  /** The table with the names of variables in the record itself. */
  private static RecordTable variables(
      TypeShape.RecordRef ref, RecordTable records, TypeElement element) {
    Map<TypeName, RecordModel> named = new LinkedHashMap<>(records.records());
    RecordModel record = records.get(ref);
    List<ComponentModel> components = new ArrayList<>();
    for (ComponentModel component : record.components()) {
      RecordComponentElement declared = (RecordComponentElement) component.origin().element();
      components.add(
          WireNames.given(ComponentTwins.of(element, declared).annotations()).isPresent()
              ? component
              : component.named(component.json().toUpperCase(Locale.ROOT)));
    }
    named.put(
        ref.type(),
        new RecordModel(
            record.origin(),
            record.element(),
            record.type(),
            record.description(),
            List.copyOf(components),
            record.checks()));
    return new RecordTable(named, records.unions());
  }

  private static List<Origin> secrets(TypeElement record) {
    List<Origin> secrets = new ArrayList<>();
    record.getRecordComponents().forEach(each -> secret(record, each).ifPresent(secrets::add));
    return List.copyOf(secrets);
  }

  /** The annotation that would keep a setting from being printed. */
  public static Optional<Origin> secret(TypeElement record, RecordComponentElement component) {
    ComponentTwins twins = ComponentTwins.of(record, component);
    return twins.annotations().stream()
        .filter(each -> AnnotationMembers.isNamed(each, ApiNames.SECRET))
        .findFirst()
        .map(annotation -> Origin.of(twins.declaration(), annotation));
  }
}
