package dev.jlserve.store.fetch;

import java.util.regex.Pattern;

/** Which names may become paths below a folder. */
final class EntryNames {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private EntryNames() {}

  /** Whether the name stays below the folder, on every system. */
  static boolean isSafe(String name) {
    if (name.isEmpty() || DRIVE.matcher(name).matches() || name.indexOf('\\') >= 0) {
      return false;
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
