package dev.jlserve.cli.fingerprint;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that a member uses. A parameter hides the field of its name, but no method; other local
 * names hide nothing, since they may be visible in a part of the member only.
 */
final class NamesIn extends TreeScanner<@Nullable Void, @Nullable Void> {

  private static final Set<String> OWN = Set.of("this", "super");

  final Set<String> methods = new HashSet<>();
  final Set<String> names = new HashSet<>();
  final Set<Selected> selected = new HashSet<>();

  private final Set<String> parameters;

  private NamesIn(Set<String> parameters) {
    this.parameters = parameters;
  }

  static NamesIn of(Tree member) {
    Set<String> parameters =
        member instanceof MethodTree method
            ? method.getParameters().stream()
                .map(p -> p.getName().toString())
                .collect(Collectors.toSet())
            : Set.of();
    NamesIn found = new NamesIn(parameters);
    found.scan(member, null);
    return found;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
    if (call.getMethodSelect() instanceof IdentifierTree name) {
      methods.add(name.getName().toString());
      scan(call.getTypeArguments(), null);
      return scan(call.getArguments(), null);
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
    String text = name.getName().toString();
    if (!parameters.contains(text)) {
      names.add(text);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
    add(select.getExpression(), select.getIdentifier().toString());
    return super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void none) {
    add(reference.getQualifierExpression(), reference.getName().toString());
    return super.visitMemberReference(reference, null);
  }

  private void add(ExpressionTree of, String name) {
    String last = Selected.lastName(of);
    if (OWN.contains(last)) {
      methods.add(name);
      names.add(name);
    } else {
      selected.add(new Selected(last, name));
    }
  }
}
