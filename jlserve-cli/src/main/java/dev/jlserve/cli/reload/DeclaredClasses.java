package dev.jlserve.cli.reload;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.ParsedSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classes that an app's sources declare, by simple name. Names are compared as they are
 * written, so a class of a library may be taken for one of the app.
 */
final class DeclaredClasses {

  private final Map<String, ClassTree> byName = new HashMap<>();

  DeclaredClasses(AppSource app) {
    for (ParsedSource file : app.parsed()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
          byName.put(type.getSimpleName().toString(), type);
          return super.visitClass(type, null);
        }
      }.scan(file.tree(), null);
    }
  }

  /** The class of a name. */
  Optional<ClassTree> named(String simpleName) {
    return Optional.ofNullable(byName.get(simpleName));
  }

  boolean isEnum(String simpleName) {
    return named(simpleName).filter(type -> type.getKind() == Tree.Kind.ENUM).isPresent();
  }

  /** The name of the first class of the app that a tree mentions, type arguments included. */
  Optional<String> mentioned(@Nullable Tree tree) {
    return Optional.ofNullable(
        new TreeScanner<@Nullable String, @Nullable Void>() {
          @Override
          public @Nullable String visitIdentifier(IdentifierTree name, @Nullable Void none) {
            return of(name.getName().toString());
          }

          @Override
          public @Nullable String visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
            String selected = of(select.getIdentifier().toString());
            return selected == null ? super.visitMemberSelect(select, null) : selected;
          }

          private @Nullable String of(String name) {
            return byName.containsKey(name) ? name : null;
          }

          @Override
          public @Nullable String reduce(@Nullable String one, @Nullable String other) {
            return one == null ? other : one;
          }
        }.scan(tree, null));
  }

  /** The simple name that a type is written with, without type arguments. */
  static String simpleName(@Nullable Tree type) {
    if (type == null) {
      return "";
    }
    return switch (type) {
      case IdentifierTree name -> name.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      case ParameterizedTypeTree generic -> simpleName(generic.getType());
      default -> "";
    };
  }
}
