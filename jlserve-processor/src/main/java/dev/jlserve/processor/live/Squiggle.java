package dev.jlserve.processor.live;

import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.NodeFinder;
import org.eclipse.jdt.core.dom.VariableDeclaration;

/**
 * Finds what an editor underlines: an annotation or a value of one as a whole, but of a declaration
 * only the name, lest half of the file is red.
 */
final class Squiggle {

  private Squiggle() {}

  static ASTNode under(LiveMessage message, CompilationUnit unit) {
    if (message.start() < 0) {
      return name((AbstractTypeDeclaration) unit.types().get(0));
    }
    ASTNode pointedAt = name(NodeFinder.perform(unit, message.caret(), 1));
    if (message.end() < 0) {
      // Of a record's component, javac does not know where it ends.
      return pointedAt;
    }
    ASTNode node = NodeFinder.perform(unit, message.start(), message.end() - message.start());
    boolean declaration = node instanceof BodyDeclaration || node instanceof VariableDeclaration;
    return declaration ? pointedAt : node;
  }

  /** Of a type, javac points at the keyword. */
  private static ASTNode name(ASTNode node) {
    return node instanceof AbstractTypeDeclaration type ? type.getName() : node;
  }
}
