package dev.jlserve.cli.requirement;

import dev.jlserve.cli.source.DirectiveLines;
import dev.jlserve.cli.source.WrittenText;
import java.util.List;

/**
 * What the comment lines of the app's file say beside its requirements.
 *
 * @param repositories further repositories, from {@code //REPOS}: an address, or {@code id=address}
 * @param runtimeOptions options of its JVM, from {@code //RUNTIME_OPTIONS} or {@code
 *     //JAVA_OPTIONS}
 * @param compileOptions options of javac, from {@code //COMPILE_OPTIONS} or {@code //JAVAC_OPTIONS}
 */
public record Directives(
    List<String> repositories, List<String> runtimeOptions, List<String> compileOptions) {

  /** Copies the lists. */
  public Directives {
    repositories = List.copyOf(repositories);
    runtimeOptions = List.copyOf(runtimeOptions);
    compileOptions = List.copyOf(compileOptions);
  }

  /** Reads a file's text; no compiler is needed. */
  public static Directives in(String text) {
    DirectiveLines lines = new DirectiveLines(text);
    return new Directives(
        texts(lines.words("REPOS")),
        texts(runtimeOptions(text)),
        texts(lines.words("COMPILE_OPTIONS", "JAVAC_OPTIONS")));
  }

  /** The options of the app's JVM, and where they stand. */
  public static List<WrittenText> runtimeOptions(String text) {
    return new DirectiveLines(text).words("RUNTIME_OPTIONS", "JAVA_OPTIONS");
  }

  private static List<String> texts(List<WrittenText> words) {
    return words.stream().map(WrittenText::text).toList();
  }
}
