package dev.jlserve.cli.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.nio.file.Path;

/**
 * One file as javac parses it, without a look at any other.
 *
 * @param file the file
 * @param text its content
 * @param tree what the parser made of it
 * @param positions where its trees stand
 */
public record ParsedSource(
    Path file, String text, CompilationUnitTree tree, SourcePositions positions) {

  /** The offset of a tree's first character. */
  public long start(Tree part) {
    return positions.getStartPosition(tree, part);
  }

  /** The text of a tree, or nothing for one that javac made up. */
  public String textOf(Tree part) {
    long start = start(part);
    long end = positions.getEndPosition(tree, part);
    return start < 0 || end <= start ? "" : text.substring((int) start, (int) end);
  }
}
