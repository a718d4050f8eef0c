package dev.jlserve.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the locks and semaphores of {@code java.util.concurrent} by how their methods are named.
 */
final class Locking {

  private static final Set<String> TAKING =
      Set.of(
          "lock",
          "lockInterruptibly",
          "tryLock",
          "writeLock",
          "writeLockInterruptibly",
          "tryWriteLock",
          "acquire",
          "acquireUninterruptibly",
          "tryAcquire");

  private static final Set<String> RELEASING = Set.of("unlock", "unlockWrite", "release");

  private Locking() {}

  /** Whether the rest of its block runs under a lock that this statement takes. */
  static boolean takes(StatementTree statement) {
    if (statement instanceof IfTree choice) {
      return calls(choice.getCondition(), TAKING);
    }
    if (statement instanceof VariableTree variable) {
      return calls(variable.getInitializer(), TAKING);
    }
    return statement instanceof ExpressionStatementTree expression
        && calls(expression.getExpression(), TAKING);
  }

  /** Whether behind it the lock is given back. */
  static boolean releases(StatementTree statement) {
    if (statement instanceof TryTree attempt) {
      BlockTree last = attempt.getFinallyBlock();
      return last != null && last.getStatements().stream().anyMatch(Locking::releases);
    }
    return statement instanceof ExpressionStatementTree expression
        && calls(expression.getExpression(), RELEASING);
  }

  private static boolean calls(@Nullable Tree tree, Set<String> names) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        found[0] |= names.contains(name(call.getMethodSelect()));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  private static String name(ExpressionTree method) {
    return method instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : method instanceof IdentifierTree simple ? simple.getName().toString() : "";
  }
}
