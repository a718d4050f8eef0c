package dev.jlserve.cli.compile;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * Which files below a source root a pom takes, in Maven's patterns.
 *
 * @param includes what is taken; none for all
 * @param excludes what is not
 */
public record SourcePatterns(List<String> includes, List<String> excludes) {

  /** Every file. */
  public static final SourcePatterns ALL = new SourcePatterns(List.of(), List.of());

  /** Copies the lists. */
  public SourcePatterns {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** Whether a file is taken, by its path below the root. */
  boolean take(Path path) {
    return (includes.isEmpty() || includes.stream().anyMatch(each -> fits(each, path)))
        && excludes.stream().noneMatch(each -> fits(each, path));
  }

  private static boolean fits(String pattern, Path path) {
    String separated = pattern.replace('/', File.separatorChar).replace('\\', File.separatorChar);
    String whole = separated.endsWith(File.separator) ? separated + "**" : separated;
    return SelectorUtils.matchPath(whole, path.toString());
  }
}
