package dev.jlserve.cli.fingerprint;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.jlserve.cli.source.AppSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes in an app's sources of whose objects the sources see {@code this} alone. The name of
 * such a class stands before a dot only, and {@code this} is handed to nobody. It has no supertypes
 * and no subclasses. So nothing else in the sources has its type: behind any other expression and a
 * dot stands no member of it.
 */
final class ConfinedClasses extends TreePathScanner<@Nullable Void, @Nullable Void> {

  /** With any other, a processor may make code that hands out objects of the class. */
  private static final Set<String> PLAIN_ANNOTATIONS =
      Set.of("JLServeApp", "Deprecated", "SuppressWarnings");

  /** What may be asked of a {@code Class}: the results have nothing of its type. */
  private static final Set<String> OF_CLASS =
      Set.of("getName", "getSimpleName", "getResource", "getResourceAsStream", "getClassLoader");

  /** Its setters may return {@code this}. */
  private static final String LOMBOK = "lombok";

  /** The end of the name of a generated class, which makes the app. */
  private static final String BOOTSTRAP = "Bootstrap";

  private static final String GET_CLASS = "getClass";

  private final Set<String> found = new HashSet<>();
  private final Set<String> exposed = new HashSet<>();

  private ConfinedClasses() {}

  /** Their simple names. */
  static Set<String> of(AppSource app) {
    ConfinedClasses classes = new ConfinedClasses();
    app.parsed().forEach(file -> classes.scan(file.tree(), null));
    if (classes.exposed.contains(LOMBOK)) {
      return Set.of();
    }
    classes.found.removeAll(classes.exposed);
    return classes.found;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
    boolean alone =
        type.getKind() == Tree.Kind.CLASS
            && type.getExtendsClause() == null
            && type.getImplementsClause().isEmpty()
            && type.getModifiers().getAnnotations().stream().allMatch(ConfinedClasses::isPlain);
    (alone ? found : exposed).add(type.getSimpleName().toString());
    return super.visitClass(type, null);
  }

  private static boolean isPlain(AnnotationTree annotation) {
    return PLAIN_ANNOTATIONS.contains(Selected.lastName(annotation.getAnnotationType()));
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void none) {
    String name = identifier.getName().toString();
    TreePath path = getCurrentPath();
    if (name.equals("this") ? isHandedOn(path) : isOwnClass(name, path)) {
      exposed.add(innermost(path));
    } else {
      name(name, path);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
    name(select.getIdentifier().toString(), getCurrentPath());
    return super.visitMemberSelect(select, null);
  }

  /** Looks at a name that may be a class's. */
  private void name(String name, TreePath path) {
    if (!isHarmless(path)) {
      exposed.add(name);
    }
    if (name.endsWith(BOOTSTRAP)) {
      exposed.add(name.substring(0, name.length() - BOOTSTRAP.length()));
    }
    if (name.equals(LOMBOK)) {
      exposed.add(LOMBOK);
    }
  }

  /** Whether a class's name there leads to no object of it. */
  private static boolean isHarmless(TreePath path) {
    TreePath parent = path.getParentPath();
    return switch (behindDot(path)) {
      case "" -> parent.getLeaf() instanceof ImportTree;
      case "class" -> OF_CLASS.contains(behindDot(parent));
      case "this" -> isBeforeDot(parent);
      default -> true;
    };
  }

  private static boolean isHandedOn(TreePath path) {
    TreePath parent = path.getParentPath();
    boolean locked =
        parent.getLeaf() instanceof ParenthesizedTree
            && parent.getParentPath().getLeaf() instanceof SynchronizedTree;
    return !locked && !isBeforeDot(path) && !isCalled(path);
  }

  /** Whether it is the object before a dot or before {@code ::}, and not asked for its class. */
  private static boolean isBeforeDot(TreePath path) {
    if (path.getParentPath().getLeaf() instanceof MemberReferenceTree reference) {
      return !reference.getName().contentEquals(GET_CLASS);
    }
    String member = behindDot(path);
    return !member.isEmpty() && !member.equals(GET_CLASS);
  }

  private static boolean isOwnClass(String name, TreePath path) {
    return name.equals(GET_CLASS)
        && isCalled(path)
        && !OF_CLASS.contains(behindDot(path.getParentPath()));
  }

  private static boolean isCalled(TreePath path) {
    return path.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect().equals(path.getLeaf());
  }

  /** What is selected of it; empty if nothing is. */
  private static String behindDot(TreePath path) {
    return path.getParentPath().getLeaf() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : "";
  }

  private static String innermost(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return ((ClassTree) at.getLeaf()).getSimpleName().toString();
  }
}
