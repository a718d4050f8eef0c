package dev.jlserve.cli.reload;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Judges the declarations of fields. */
final class FieldRules {

  /** Nothing that runs once can leave anything in an object of these. */
  private static final Set<String> UNCHANGING =
      Set.of(
          "String",
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Float",
          "Integer",
          "Long",
          "Short",
          "BigDecimal",
          "BigInteger",
          "Charset",
          "Duration",
          "FileWeights",
          "HuggingFaceWeights",
          "Locale",
          "Logger",
          "MadeWeights",
          "MavenWeights",
          "Path",
          "Pattern",
          "URI",
          "Weights");

  private final DeclaredClasses classes;

  FieldRules(DeclaredClasses classes) {
    this.classes = classes;
  }

  /** Whether a field belongs to its class, and so is made anew with it. */
  static boolean isStatic(ClassTree owner, VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.STATIC)
        || owner.getKind() == Tree.Kind.INTERFACE
        || owner.getKind() == Tree.Kind.ANNOTATION_TYPE;
  }

  /** Why a field of an instance cannot be taken over. */
  Optional<String> instance(VariableTree field) {
    String name = "field '" + field.getName() + "' ";
    Optional<String> app = classes.mentioned(field.getType());
    if (app.isPresent()) {
      return Optional.of(name + "holds " + app.get() + ", a class of the app");
    }
    boolean made =
        field.getModifiers().getFlags().contains(Modifier.FINAL)
            && !isPrimitive(field.getType())
            && !DeclaredClasses.simpleName(field.getType()).equals("String");
    return made ? Optional.of(name + "is final") : Optional.empty();
  }

  /** Why {@code setup()}, which uses a static field, may have left something in it. */
  Optional<String> used(ClassTree owner, VariableTree field) {
    String type = DeclaredClasses.simpleName(field.getType());
    boolean constant =
        (field.getModifiers().getFlags().contains(Modifier.FINAL)
                || owner.getKind() == Tree.Kind.INTERFACE)
            && (isPrimitive(field.getType())
                || (UNCHANGING.contains(type) && classes.named(type).isEmpty()));
    return constant ? Optional.empty() : Optional.of(isStatic(field));
  }

  /** Why a static field of the app that nothing is known to fill is in the way. */
  Optional<String> unused(VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.FINAL)
        ? Optional.empty()
        : Optional.of(isStatic(field));
  }

  private static String isStatic(VariableTree field) {
    return "field '" + field.getName() + "' is static";
  }

  private static boolean isPrimitive(@Nullable Tree type) {
    return type instanceof PrimitiveTypeTree;
  }
}
