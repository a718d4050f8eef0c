package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.RecordModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that mean something where the bootstrap stands: of the app's types and of packages. What is
 * declared in the bootstrap must not hide them, nor must they hide classes of the JDK's.
 */
final class TakenNames {

  /** Identifiers that begin a statement or a declaration, too. */
  private static final Set<String> CONTEXTUAL =
      Set.of("record", "yield", "var", "sealed", "permits", "when", "module", "open", "with");

  private final Set<String> types = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>(Set.of("java", "dev"));
  private final List<String> hidden;

  private TakenNames(List<String> hidden) {
    this.hidden = hidden;
  }

  /** The names that an app takes. */
  static TakenNames of(AppModel app) {
    TakenNames names = new TakenNames(app.hidden());
    names.add(app.type());
    names.add(app.bootstrap());
    app.records().all().forEach(names::add);
    app.settings().ifPresent(settings -> names.add(settings.record()));
    app.records().unions().keySet().forEach(names::add);
    app.endpoints().stream()
        .flatMap(endpoint -> endpoint.failures().stream())
        .forEach(failure -> names.add(failure.type()));
    return names;
  }

  /** For fields and nested classes: none of the app's types. */
  Set<String> forMembers() {
    Set<String> all = new TreeSet<>(types);
    all.addAll(packages);
    all.addAll(hidden);
    return all;
  }

  /** For the variables of a method. */
  NameAllocator locals() {
    NameAllocator names = new NameAllocator();
    packages.forEach(names::newName);
    CONTEXTUAL.forEach(names::newName);
    return names;
  }

  /** A variable's name, which does not hide the class that code in the method may name. */
  static String variable(String name) {
    return Character.isUpperCase(name.codePointAt(0)) ? name + "_" : name;
  }

  /** Classes of {@code java.lang} that the app's package has a class of the same name for. */
  String[] qualified() {
    return hidden.toArray(String[]::new);
  }

  private void add(RecordModel model) {
    add(model.type());
    Enums.of(model).forEach(enumeration -> add(enumeration.type()));
  }

  private void add(TypeName type) {
    ClassName name =
        type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    types.addAll(name.simpleNames());
    String root = name.packageName().split("\\.", 2)[0];
    if (!root.isEmpty()) {
      packages.add(root);
    }
  }
}
