package dev.jlserve.cli.fingerprint;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;

/**
 * A name behind a dot.
 *
 * @param of the name before the dot, or the last one of several; empty if another expression is
 *     there
 * @param name the name
 */
public record Selected(String of, String name) {

  /** The last name of an expression that ends with one; empty for any other. */
  static String lastName(Tree expression) {
    return switch (expression) {
      case IdentifierTree identifier -> identifier.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      default -> "";
    };
  }
}
