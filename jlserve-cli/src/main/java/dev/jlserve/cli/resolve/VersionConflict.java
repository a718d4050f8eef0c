package dev.jlserve.cli.resolve;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An artifact that was asked for in several versions, of which a class path has one.
 *
 * @param artifact {@code group:artifact}, with its classifier if it has one
 * @param taken the version that is used
 * @param wishes who asked for what, what was taken first
 */
public record VersionConflict(String artifact, String taken, List<Wish> wishes) {

  /** Copies the list. */
  public VersionConflict {
    wishes = List.copyOf(wishes);
  }

  /**
   * A version that was asked for.
   *
   * @param version the version or range
   * @param by the artifacts that need it; the app is one of them
   */
  public record Wish(String version, List<String> by) {

    private static final int SHOWN = 4;

    /** Copies the list. */
    public Wish {
      by = List.copyOf(by);
    }

    private String line(int width) {
      String some = by.stream().limit(SHOWN).collect(Collectors.joining(", "));
      String rest = by.size() > SHOWN ? " and " + (by.size() - SHOWN) + " more" : "";
      return "  " + version + " ".repeat(width - version.length()) + "  " + some + rest;
    }
  }

  /** A sentence, then a table of who asked for what, a line a version. */
  public String text() {
    int width = wishes.stream().mapToInt(wish -> wish.version().length()).max().orElse(0);
    return wishes.stream()
        .map(wish -> wish.line(width))
        .collect(
            Collectors.joining(
                "\n",
                artifact
                    + " is asked for in "
                    + wishes.size()
                    + " versions, "
                    + taken
                    + " is taken:\n",
                ""));
  }
}
