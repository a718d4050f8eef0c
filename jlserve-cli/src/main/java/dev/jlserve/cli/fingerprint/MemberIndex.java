package dev.jlserve.cli.fingerprint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.JavaTokens;
import dev.jlserve.cli.source.ParsedSource;
import dev.jlserve.store.file.Sha256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All members in the app's sources, by simple name. A class's name stands for what runs when it is
 * first used or made: its constructors, initialiser blocks, and its supertypes.
 */
public final class MemberIndex {

  private static final String CONSTRUCTOR = "<init>";

  private final Map<String, List<Member>> methods = new HashMap<>();
  private final Map<String, List<Member>> others = new HashMap<>();
  private final Set<String> labels = new HashSet<>();
  private final AppSource app;
  private final Set<String> confined;

  private MemberIndex(AppSource app) {
    this.app = app;
    confined = ConfinedClasses.of(app);
  }

  /** Looks at all files of an app. */
  public static MemberIndex of(AppSource app) {
    MemberIndex index = new MemberIndex(app);
    for (ParsedSource file : app.parsed()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
          if (!type.getSimpleName().isEmpty()) {
            index.addClass(file, type);
          }
          return super.visitClass(type, null);
        }
      }.scan(file.tree(), null);
    }
    return index;
  }

  /** The methods of a name. */
  public List<Member> methods(String name) {
    return methods.getOrDefault(name, List.of());
  }

  /** The fields of a name, and what runs when a class of that name is made. */
  public List<Member> others(String name) {
    return others.getOrDefault(name, List.of());
  }

  private void addClass(ParsedSource file, ClassTree type) {
    String name = type.getSimpleName().toString();
    List<Tree> supertypes = new ArrayList<>(type.getImplementsClause());
    if (type.getExtendsClause() != null) {
      supertypes.add(type.getExtendsClause());
    }
    supertypes.forEach(
        t ->
            add(
                others,
                name,
                member(
                    file,
                    type,
                    t,
                    "supertype "
                        + String.join("", JavaTokens.of(file.textOf(t)))
                        + " of "
                        + name)));
    for (Tree part : type.getMembers()) {
      switch (part) {
        case MethodTree method -> addMethod(file, type, method);
        case VariableTree field -> {
          Member member = member(file, type, field, prefix(type) + field.getName());
          add(others, field.getName().toString(), member);
          if (type.getKind() == Tree.Kind.RECORD) {
            add(others, name, member);
          }
        }
        case BlockTree block ->
            add(others, name, member(file, type, block, "initialiser of " + name));
        default -> {}
      }
    }
  }

  private void addMethod(ParsedSource file, ClassTree type, MethodTree method) {
    String owner = type.getSimpleName().toString();
    String name = method.getName().toString();
    if (name.equals(CONSTRUCTOR)) {
      add(
          others,
          owner,
          member(file, type, method, "constructor " + signature(file, owner, method)));
    } else {
      add(methods, name, member(file, type, method, prefix(type) + signature(file, name, method)));
    }
  }

  /**
   * Follows names from members to members, those included.
   *
   * @return all that were met, by label
   */
  public SortedMap<String, Member> reached(Collection<Member> from) {
    SortedMap<String, Member> reached = new TreeMap<>();
    Deque<Member> waiting = new ArrayDeque<>(from);
    while (!waiting.isEmpty()) {
      Member member = waiting.pop();
      if (reached.putIfAbsent(member.label(), member) == null) {
        member.methods().forEach(name -> waiting.addAll(methods(name)));
        member.names().forEach(name -> waiting.addAll(others(name)));
        member.selected().forEach(selected -> waiting.addAll(members(selected)));
      }
    }
    return reached;
  }

  private List<Member> members(Selected selected) {
    return Stream.of(methods(selected.name()), others(selected.name()))
        .flatMap(List::stream)
        .filter(member -> mayBe(selected, member.owner().getSimpleName().toString()))
        .toList();
  }

  /** Whether a member of a class, or the class itself, may be what is named. */
  private boolean mayBe(Selected selected, String owner) {
    return !confined.contains(owner)
        || selected.of().equals(owner)
        || selected.name().equals(owner);
  }

  private static void add(Map<String, List<Member>> index, String name, Member member) {
    index.computeIfAbsent(name, n -> new ArrayList<>()).add(member);
  }

  private Member member(ParsedSource file, ClassTree owner, Tree tree, String label) {
    NamesIn names = NamesIn.of(tree);
    Sha256 tokens = new Sha256();
    JavaTokens.of(file.textOf(tree)).forEach(tokens::add);
    return new Member(
        unique(label), tokens.hex(), names.methods, names.names, names.selected, owner, tree);
  }

  private String unique(String label) {
    String unique = label;
    for (int i = 2; !labels.add(unique); i++) {
      unique = label + " (" + i + ")";
    }
    return unique;
  }

  private String prefix(ClassTree owner) {
    return owner.equals(app.tree()) ? "" : owner.getSimpleName() + ".";
  }

  /** Written from tokens: how javac prints a tree is not the same in every version. */
  private static String signature(ParsedSource file, String name, MethodTree method) {
    return method.getParameters().stream()
        .map(
            p ->
                p.getType() == null ? "" : String.join("", JavaTokens.of(file.textOf(p.getType()))))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
