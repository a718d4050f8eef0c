package dev.jlserve.processor.rule;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** The modifiers with which a method cannot be called on an app from its own package. */
public final class Modifiers {

  private static final List<Modifier> UNWANTED =
      List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT);

  private Modifiers() {}

  /** Those of the method. */
  public static List<Modifier> unwanted(ExecutableElement method) {
    Set<Modifier> present = method.getModifiers();
    return UNWANTED.stream().filter(present::contains).toList();
  }

  /** The edit that cures it. */
  public static String edit(Modifier modifier) {
    return modifier == Modifier.ABSTRACT ? "Give it a body" : "Remove '" + modifier + "'";
  }
}
