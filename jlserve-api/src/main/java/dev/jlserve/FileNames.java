package dev.jlserve;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the names and patterns of files that an app's author writes. */
final class FileNames {

  private static final Pattern OUTSIDE =
      Pattern.compile(
          "|/.*|[A-Za-z]:.*|.*\\\\.*|(.*/)?\\.{1,2}(/.*)?|.*\\p{Cntrl}.*", Pattern.DOTALL);

  private static final String FILE = "the name of a file";

  private FileNames() {}

  /** Whether a path is absolute, leads out of its folder or is no path on some system. */
  static boolean isOutside(String path) {
    return OUTSIDE.matcher(path).matches();
  }

  /**
   * Returns the names as a list.
   *
   * @param place where the files are, such as {@code a repository}
   * @throws IllegalArgumentException if there is none, or one leads out of its folder
   */
  static List<String> checked(String place, String... names) {
    if (Given.required(names, FILE).length == 0) {
      throw new IllegalArgumentException("files() names no file; leave it out to take all");
    }
    for (String name : names) {
      if (isOutside(Given.required(name, FILE))) {
        throw new IllegalArgumentException(
            "'" + name + "' is no path in " + place + "; write it like \"onnx/model.onnx\"");
      }
    }
    return Arrays.asList(names);
  }
}
