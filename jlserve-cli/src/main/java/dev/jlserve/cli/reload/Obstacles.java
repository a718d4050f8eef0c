package dev.jlserve.cli.reload;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a member what may leave an object of the app's classes in a field, or in something that
 * a field leads to: after a reload such an object would still run the old code.
 */
final class Obstacles extends TreeScanner<@Nullable String, @Nullable Void> {

  /** A class that is asked for no more than this does not stay behind. */
  private static final Set<String> HARMLESS =
      Set.of("getName", "getSimpleName", "getResource", "getResourceAsStream");

  private static final String LOGGER = "getLogger";

  private final DeclaredClasses classes;

  private Obstacles(DeclaredClasses classes) {
    this.classes = classes;
  }

  /** What was found first, such as {@code has a lambda}; nothing if nothing is in the way. */
  static Optional<String> in(Tree member, DeclaredClasses classes) {
    return Optional.ofNullable(new Obstacles(classes).scan(member, null));
  }

  @Override
  public @Nullable String reduce(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  @Override
  public String visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void none) {
    return "has a lambda";
  }

  @Override
  public String visitMemberReference(MemberReferenceTree reference, @Nullable Void none) {
    return "has a method reference";
  }

  @Override
  public String visitClass(ClassTree type, @Nullable Void none) {
    return "declares a class";
  }

  @Override
  public @Nullable String visitNewClass(NewClassTree made, @Nullable Void none) {
    String name = DeclaredClasses.simpleName(made.getIdentifier());
    if (made.getClassBody() != null) {
      return "has an anonymous class";
    }
    if (name.equals("Thread")) {
      return "makes a thread";
    }
    return classes.named(name).isPresent() ? makes(name) : super.visitNewClass(made, null);
  }

  @Override
  public @Nullable String visitNewArray(NewArrayTree made, @Nullable Void none) {
    Optional<String> name = classes.mentioned(made.getType());
    return name.isPresent() ? makes(name.get()) : super.visitNewArray(made, null);
  }

  private static String makes(String name) {
    return "makes " + name + ", a class of the app";
  }

  @Override
  public @Nullable String visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
    ExpressionTree method = call.getMethodSelect();
    String name = DeclaredClasses.simpleName(method);
    if (name.equals("this") || name.equals("super")) {
      return scan(call.getArguments(), null);
    }
    if (name.equals(LOGGER)) {
      return call.getArguments().stream()
          .filter(argument -> !isClass(argument))
          .map(argument -> scan(argument, null))
          .reduce(null, this::reduce);
    }
    if (isOwnClass(call)) {
      return "names a class of the app";
    }
    if (HARMLESS.contains(name)
        && method instanceof MemberSelectTree select
        && isClass(select.getExpression())) {
      return scan(call.getArguments(), null);
    }
    return super.visitMethodInvocation(call, null);
  }

  private static boolean isClass(ExpressionTree expression) {
    return isOwnClass(expression)
        || (expression instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("class"));
  }

  /** Whether it is {@code getClass()}, of the app itself. */
  private static boolean isOwnClass(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree name
        && name.getName().contentEquals("getClass");
  }

  @Override
  public @Nullable String visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
    String name = select.getIdentifier().toString();
    if (name.equals("class") && classes.mentioned(select.getExpression()).isPresent()) {
      return "names a class of the app";
    }
    if (name.equals("this")) {
      return "hands on this";
    }
    if (classes.isEnum(name)) {
      return usesEnum(name);
    }
    return select.getExpression() instanceof IdentifierTree of && of.getName().contentEquals("this")
        ? null
        : super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable String visitIdentifier(IdentifierTree identifier, @Nullable Void none) {
    String name = identifier.getName().toString();
    if (name.equals("this")) {
      return "hands on this";
    }
    return classes.isEnum(name) ? usesEnum(name) : null;
  }

  private static String usesEnum(String name) {
    return "uses " + name + ", an enum of the app";
  }
}
