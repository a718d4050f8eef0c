package dev.jlserve.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Classes of {@code java.lang} that are hidden in an app's package by classes of the same name.
 * Each is asked for by its name: a list of the package would have javac read all its sources.
 */
final class HiddenNames {

  /** Those that generated code names. */
  private static final Set<String> NAMED =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Exception",
          "Float",
          "IllegalArgumentException",
          "Integer",
          "Long",
          "Math",
          "Object",
          "Override",
          "Short",
          "StackOverflowError",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "Throwable");

  private HiddenNames() {}

  /** Their simple names, in order. */
  static List<String> of(Elements elements, TypeElement app) {
    String name = elements.getPackageOf(app).getQualifiedName().toString();
    String prefix = name.isEmpty() ? "" : name + ".";
    ModuleElement module = elements.getModuleOf(app);
    return NAMED.stream()
        .filter(each -> isDeclared(elements, module, prefix + each))
        .sorted()
        .toList();
  }

  /** Without a module, javac looks in each module that there is. */
  private static boolean isDeclared(
      Elements elements, @Nullable ModuleElement module, String name) {
    TypeElement declared =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return declared != null;
  }
}
