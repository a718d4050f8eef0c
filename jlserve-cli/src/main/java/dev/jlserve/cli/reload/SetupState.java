package dev.jlserve.cli.reload;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.fingerprint.Member;
import dev.jlserve.cli.fingerprint.MemberIndex;
import dev.jlserve.cli.source.AppSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an app's sources tell of the state that {@code setup()} leaves.
 *
 * @param members the hash of each member that the state depends on, by a name for users
 * @param obstacle why a new instance cannot take the state over
 */
public record SetupState(InputFingerprint members, Optional<String> obstacle) {

  private static final String SETUP = "setup";

  /** Nothing is known of it. */
  static SetupState unknown(String reason) {
    return new SetupState(new InputFingerprint(List.of(), new TreeMap<>()), Optional.of(reason));
  }

  /** Reads it from the sources. */
  public static SetupState of(AppSource app) {
    DeclaredClasses classes = new DeclaredClasses(app);
    MemberIndex index = MemberIndex.of(app);
    List<VariableTree> fields = new ArrayList<>();
    List<Member> roots = new ArrayList<>(index.methods(SETUP));
    for (ClassTree type : hierarchy(app.tree(), classes)) {
      roots.addAll(index.others(type.getSimpleName().toString()));
      for (Tree part : type.getMembers()) {
        if (part instanceof VariableTree field && !FieldRules.isStatic(type, field)) {
          fields.add(field);
          roots.addAll(index.others(field.getName().toString()));
        }
      }
    }
    SortedMap<String, Member> reached = index.reached(roots);
    SortedMap<String, String> tokens = new TreeMap<>();
    reached.forEach((label, member) -> tokens.put(label, member.tokens()));
    return new SetupState(
        new InputFingerprint(List.of(), tokens), obstacle(app, classes, fields, reached));
  }

  /** The app's class and those that it extends, as far as they are in its sources. */
  private static List<ClassTree> hierarchy(ClassTree app, DeclaredClasses classes) {
    List<ClassTree> all = new ArrayList<>();
    Optional<ClassTree> next = Optional.of(app);
    while (next.isPresent() && !all.contains(next.get())) {
      all.add(next.get());
      next = classes.named(DeclaredClasses.simpleName(next.get().getExtendsClause()));
    }
    return all;
  }

  private static Optional<String> obstacle(
      AppSource app,
      DeclaredClasses classes,
      List<VariableTree> fields,
      SortedMap<String, Member> reached) {
    FieldRules rules = new FieldRules(classes);
    Optional<String> found = fields.stream().flatMap(f -> rules.instance(f).stream()).findFirst();
    return found
        .or(
            () ->
                app.tree().getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> FieldRules.isStatic(app.tree(), field))
                    .flatMap(field -> rules.unused(field).stream())
                    .findFirst())
        .or(
            () ->
                reached.values().stream()
                    .flatMap(member -> of(member, classes, rules).stream())
                    .findFirst());
  }

  private static Optional<String> of(Member member, DeclaredClasses classes, FieldRules rules) {
    if (member.tree() instanceof VariableTree field) {
      if (member.owner().getKind() == Tree.Kind.ENUM
          && field.getInitializer() instanceof NewClassTree) {
        String name = member.owner().getSimpleName().toString();
        return Optional.of("setup() uses " + name + ", an enum of the app");
      }
      if (FieldRules.isStatic(member.owner(), field)) {
        Optional<String> used = rules.used(member.owner(), field);
        if (used.isPresent()) {
          return used;
        }
      }
    }
    return Obstacles.in(member.tree(), classes).map(what -> member.label() + " " + what);
  }

  /**
   * Why a new instance cannot take over the state of an older one; nothing if it can.
   *
   * @param older what the older one was made with
   */
  public Optional<String> reasonAgainst(SetupState older) {
    return older
        .obstacle
        .or(() -> obstacle)
        .or(() -> members.changesSince(older.members).stream().findFirst());
  }
}
