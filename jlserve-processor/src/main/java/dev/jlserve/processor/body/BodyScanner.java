package dev.jlserve.processor.body;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one method. Trees have no types at this point: a name is a field's if no variable around it
 * has that name, and a lock is what is taken by a method that is called as locks call it.
 */
final class BodyScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** What may declare variables that are known inside it alone. */
  private static final Set<Tree.Kind> WITH_NAMES =
      EnumSet.of(
          Tree.Kind.METHOD,
          Tree.Kind.LAMBDA_EXPRESSION,
          Tree.Kind.BLOCK,
          Tree.Kind.FOR_LOOP,
          Tree.Kind.ENHANCED_FOR_LOOP,
          Tree.Kind.TRY,
          Tree.Kind.CATCH,
          Tree.Kind.SWITCH,
          Tree.Kind.SWITCH_EXPRESSION,
          Tree.Kind.CLASS,
          Tree.Kind.INTERFACE,
          Tree.Kind.ENUM,
          Tree.Kind.RECORD);

  private final String owner;
  private final Scopes scopes = new Scopes();
  private final Set<FieldWrite> writes = new LinkedHashSet<>();
  private final Set<OwnCall> calls = new LinkedHashSet<>();
  private boolean locked;
  private boolean insideOther;

  private BodyScanner(String owner) {
    this.owner = owner;
  }

  /**
   * Reads a method.
   *
   * @param owner the simple name of its class
   */
  static MethodBody read(MethodTree method, String owner) {
    BodyScanner scanner = new BodyScanner(owner);
    if (!method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
      scanner.scan(method, null);
    }
    List<? extends VariableTree> parameters = method.getParameters();
    return new MethodBody(
        method.getName().toString(),
        parameters.stream().map(each -> each.getName().toString()).toList(),
        !parameters.isEmpty() && parameters.get(parameters.size() - 1).toString().contains("..."),
        scanner.writes,
        scanner.calls);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
    if (tree == null || !WITH_NAMES.contains(tree.getKind())) {
      return super.scan(tree, null);
    }
    scopes.within(() -> super.scan(tree, null));
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void none) {
    write(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void none) {
    write(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void none) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          write(tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }

  private void write(ExpressionTree target) {
    ExpressionTree written = bare(target);
    boolean element = written instanceof ArrayAccessTree;
    while (written instanceof ArrayAccessTree access) {
      written = bare(access.getExpression());
    }
    String field = own(written);
    if (field != null && !locked) {
      writes.add(new FieldWrite(field, element));
    }
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
    call(own(tree.getMethodSelect(), "()"), tree.getArguments().size());
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
    if (isOwner(tree.getQualifierExpression())) {
      call(tree.getName().toString(), OwnCall.UNKNOWN);
    }
    return super.visitMemberReference(tree, null);
  }

  private void call(@Nullable String method, int arguments) {
    if (method != null && !locked) {
      calls.add(new OwnCall(method, arguments));
    }
  }

  /** The name of a field of the app's, or null. */
  private @Nullable String own(ExpressionTree tree) {
    return own(tree, "");
  }

  private @Nullable String own(ExpressionTree tree, String kind) {
    if (tree instanceof IdentifierTree simple) {
      String name = simple.getName().toString();
      return scopes.declares(name + kind) ? null : name;
    }
    return tree instanceof MemberSelectTree select && isOwner(select.getExpression())
        ? select.getIdentifier().toString()
        : null;
  }

  /** Whether it is {@code this}, {@code App} or {@code App.this}. */
  private boolean isOwner(ExpressionTree tree) {
    if (bare(tree) instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals("this") && isOwnerName(select.getExpression());
    }
    boolean self =
        bare(tree) instanceof IdentifierTree simple && simple.getName().contentEquals("this");
    return self ? !insideOther : isOwnerName(tree);
  }

  private boolean isOwnerName(ExpressionTree tree) {
    return tree instanceof IdentifierTree simple
        && simple.getName().contentEquals(owner)
        && !scopes.declares(owner);
  }

  private static ExpressionTree bare(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : tree;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
    scopes.add(tree.getName().toString());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void none) {
    boolean before = locked;
    for (StatementTree each : tree.getStatements()) {
      locked |= Locking.takes(each);
      scan(each, null);
      locked = Locking.releases(each) ? before : locked;
    }
    locked = before;
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void none) {
    scan(tree.getExpression(), null);
    boolean before = locked;
    locked = true;
    scan(tree.getBlock(), null);
    locked = before;
    return null;
  }

  /** A class in a method has fields, methods and a {@code this} of its own. */
  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        scopes.add(field.getName().toString());
      } else if (member instanceof MethodTree method) {
        scopes.add(method.getName() + "()");
      }
    }
    boolean before = insideOther;
    insideOther = true;
    super.visitClass(tree, null);
    insideOther = before;
    return null;
  }
}
