package dev.jlserve.cli.requirement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Computes a constant String expression from its tree: literals, text blocks, {@code +},
 * parentheses, and constants of the same file. Everything else would need a compiler, which needs
 * the requirements first.
 */
final class ConstantText {

  private final FileConstants constants;
  private final String appClass;

  ConstantText(FileConstants constants, String appClass) {
    this.constants = constants;
    this.appClass = appClass;
  }

  /** The expression's value, or nothing if it is no String or cannot be computed here. */
  Optional<String> of(ExpressionTree expression) {
    return value(expression, new HashSet<>())
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private Optional<Object> value(ExpressionTree expression, Set<ExpressionTree> open) {
    return switch (expression) {
      case LiteralTree literal -> Optional.ofNullable(literal.getValue());
      case ParenthesizedTree inner -> value(inner.getExpression(), open);
      case BinaryTree sum -> sum.getKind() == Tree.Kind.PLUS ? sum(sum, open) : Optional.empty();
      case IdentifierTree name ->
          constant(constants.named(appClass, name.getName().toString()), open);
      case MemberSelectTree select ->
          constant(
              constants.of(lastName(select.getExpression()), select.getIdentifier().toString()),
              open);
      default -> Optional.empty();
    };
  }

  private Optional<Object> constant(
      Optional<ExpressionTree> initializer, Set<ExpressionTree> open) {
    return initializer
        .filter(open::add)
        .flatMap(
            expression -> {
              Optional<Object> value = value(expression, open);
              open.remove(expression);
              return value;
            });
  }

  /** Numbers alone would be added, not joined; a coordinate has no use for that. */
  private Optional<Object> sum(BinaryTree sum, Set<ExpressionTree> open) {
    Optional<Object> left = value(sum.getLeftOperand(), open);
    Optional<Object> right = value(sum.getRightOperand(), open);
    boolean text =
        left.filter(String.class::isInstance).isPresent()
            || right.filter(String.class::isInstance).isPresent();
    return text ? left.flatMap(l -> right.map(r -> l.toString() + r)) : Optional.empty();
  }

  private static String lastName(ExpressionTree qualifier) {
    return switch (qualifier) {
      case IdentifierTree name -> name.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      default -> "";
    };
  }
}
