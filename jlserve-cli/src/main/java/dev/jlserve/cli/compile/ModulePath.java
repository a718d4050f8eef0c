package dev.jlserve.cli.compile;

import com.sun.source.tree.RequiresTree;
import dev.jlserve.cli.source.ParsedSource;
import dev.jlserve.cli.source.SourceParser;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The jars of a module's compilation as Maven divides them: what the module requires, directly or
 * not, is on the module path, all else on the class path.
 *
 * @param modules the jars that are modules for it
 * @param classes all others
 */
record ModulePath(List<Path> modules, List<Path> classes) {

  static ModulePath none(List<Path> jars) {
    return new ModulePath(List.of(), jars);
  }

  static ModulePath of(Path moduleInfo, List<Path> jars) {
    Map<Path, ModuleDescriptor> known = new LinkedHashMap<>();
    jars.forEach(jar -> descriptor(jar).ifPresent(found -> known.put(jar, found)));
    Set<String> required = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(requires(moduleInfo));
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      if (required.add(name)) {
        known.values().stream()
            .filter(each -> each.name().equals(name))
            .flatMap(each -> each.requires().stream())
            .filter(ModulePath::isNeeded)
            .map(Requires::name)
            .forEach(waiting::add);
      }
    }
    List<Path> modules = new ArrayList<>(jars);
    modules.removeIf(jar -> !known.containsKey(jar) || !required.contains(known.get(jar).name()));
    List<Path> classes = new ArrayList<>(jars);
    classes.removeAll(modules);
    return new ModulePath(modules, classes);
  }

  /** What a module needs only to be compiled itself, others do not need. */
  private static boolean isNeeded(Requires requires) {
    return !requires.modifiers().contains(Requires.Modifier.STATIC)
        || requires.modifiers().contains(Requires.Modifier.TRANSITIVE);
  }

  private static List<String> requires(Path moduleInfo) {
    ParsedSource parsed = SourceParser.parse(List.of(moduleInfo)).get(0);
    return parsed.tree().getModule() == null
        ? List.of()
        : parsed.tree().getModule().getDirectives().stream()
            .filter(RequiresTree.class::isInstance)
            .map(each -> ((RequiresTree) each).getModuleName().toString())
            .toList();
  }

  private static Optional<ModuleDescriptor> descriptor(Path jar) {
    try {
      return ModuleFinder.of(jar).findAll().stream().map(ModuleReference::descriptor).findFirst();
    } catch (FindException noName) {
      return Optional.empty();
    }
  }
}
