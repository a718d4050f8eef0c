package dev.jlserve.cli.source;

import com.sun.source.tree.ClassTree;
import java.util.List;

/**
 * An app in its parsed sources.
 *
 * @param sources its text
 * @param className its binary name, such as {@code shop.Outer$Greeter}
 * @param simpleName its simple name, such as {@code Greeter}
 * @param tree the annotated class
 * @param parsed its files as parsed, the app's own first
 */
public record AppSource(
    Sources sources,
    String className,
    String simpleName,
    ClassTree tree,
    List<ParsedSource> parsed) {

  /** Copies the list. */
  public AppSource {
    parsed = List.copyOf(parsed);
  }

  /** The file that holds the app. */
  public ParsedSource file() {
    return parsed.get(0);
  }
}
