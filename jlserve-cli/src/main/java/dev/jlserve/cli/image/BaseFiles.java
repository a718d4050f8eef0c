package dev.jlserve.cli.image;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies in a base image.
 *
 * @param paths files and folders, absolute
 * @param links symbolic links: where each lies, and what it says
 * @param programs the folders that are looked through for programs
 */
public record BaseFiles(Set<String> paths, Map<String, String> links, List<String> programs) {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  /**
   * Where glibc has the locale {@code C.UTF-8}, or an archive that may have it. musl, which is
   * known by its loader, needs no file.
   */
  private static final Pattern UTF_8 =
      Pattern.compile(".*/(?:C\\.(?:utf8|UTF-8)/LC_CTYPE|locale-archive|ld-musl-[^/]+)");

  /** Copies the collections. */
  public BaseFiles {
    paths = Set.copyOf(paths);
    links = Map.copyOf(links);
    programs = List.copyOf(programs);
  }

  /** Whether there is something at an absolute path, be it behind links. */
  boolean has(String path) {
    Deque<String> rest = new ArrayDeque<>(segments(path));
    String at = "";
    int followed = 0;
    while (!rest.isEmpty()) {
      String name = rest.pop();
      if (name.equals("..")) {
        at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        continue;
      }
      String target = links.get(at + "/" + name);
      if (target == null) {
        at += "/" + name;
      } else if (++followed > MOST_LINKS) {
        return false;
      } else {
        segments(target).reversed().forEach(rest::push);
        at = target.startsWith("/") ? "" : at;
      }
    }
    return at.isEmpty() || paths.contains(at);
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/"))
        .filter(name -> !name.isEmpty() && !name.equals("."))
        .toList();
  }

  /** Whether a program is found by its name alone. */
  boolean hasProgram(String name) {
    return programs.stream().anyMatch(folder -> has(folder + "/" + name));
  }

  /** Whether a file of this name lies anywhere. */
  boolean hasNamed(String name) {
    return all().anyMatch(path -> path.endsWith("/" + name));
  }

  /** Whether programs can read names and arguments in UTF-8. */
  boolean hasUtf8() {
    return all().anyMatch(path -> UTF_8.matcher(path).matches());
  }

  private Stream<String> all() {
    return Stream.concat(paths.stream(), links.keySet().stream());
  }
}
