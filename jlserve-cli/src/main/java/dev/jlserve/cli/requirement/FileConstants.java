package dev.jlserve.cli.requirement;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.jlserve.cli.source.ParsedSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The {@code static final} fields of one file that have an initialiser, by class and name. */
final class FileConstants {

  private final Map<String, Map<String, ExpressionTree>> byClass = new LinkedHashMap<>();

  private FileConstants() {}

  static FileConstants in(ParsedSource file) {
    FileConstants constants = new FileConstants();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree field, @Nullable Void none) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner) {
          constants.add(owner, field);
        }
        return super.visitVariable(field, null);
      }
    }.scan(file.tree(), null);
    return constants;
  }

  private void add(ClassTree owner, VariableTree field) {
    Set<Modifier> flags = field.getModifiers().getFlags();
    boolean constant =
        flags.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
            || owner.getKind() == Tree.Kind.INTERFACE;
    if (constant && field.getInitializer() != null) {
      byClass
          .computeIfAbsent(owner.getSimpleName().toString(), n -> new HashMap<>())
          .put(field.getName().toString(), field.getInitializer());
    }
  }

  /** The initialiser of a constant that is named without its class: the app's own come first. */
  Optional<ExpressionTree> named(String appClass, String name) {
    Optional<ExpressionTree> own = of(appClass, name);
    return own.isPresent()
        ? own
        : byClass.values().stream()
            .filter(c -> c.containsKey(name))
            .map(c -> c.get(name))
            .findFirst();
  }

  /** The initialiser of a constant of a class. */
  Optional<ExpressionTree> of(String className, String name) {
    return Optional.ofNullable(byClass.getOrDefault(className, Map.of()).get(name));
  }
}
