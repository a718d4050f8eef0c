package dev.jlserve.server.app;

import dev.jlserve.server.log.ThrownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a native library could not be loaded because its folder is mounted {@code noexec},
 * as Docker mounts {@code --tmpfs}: the dynamic linker only says that it failed to map a segment.
 */
final class NoexecMount {

  /** What glibc and musl say where {@code mmap} refuses to map code. */
  private static final Pattern UNMAPPABLE =
      Pattern.compile(
          "(/[^:\n]*): [^\n]*(failed to map segment from shared object|Operation not permitted)");

  /** The mounts of this process; see proc(5). */
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

  private static final int MOUNT_POINT = 4;
  private static final int OPTIONS = 5;

  private NoexecMount() {}

  /** What to do about it, as a sentence; nothing if that is not the cause. */
  static Optional<String> advice(Throwable thrown) {
    try {
      return advice(thrown, Files.readAllLines(MOUNTS));
    } catch (IOException noMounts) {
      return Optional.empty();
    }
  }

  /**
   * The same, for certain mounts.
   *
   * @param mounts the lines of {@code /proc/self/mountinfo}
   */
  static Optional<String> advice(Throwable thrown, List<String> mounts) {
    for (Throwable each : ThrownText.causes(thrown)) {
      Matcher unmappable = UNMAPPABLE.matcher(String.valueOf(ThrownText.message(each)));
      if (unmappable.find()) {
        return advice(unmappable.group(1), mounts);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> advice(String library, List<String> mounts) {
    Path file;
    try {
      file = Path.of(library);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    // Of two mounts at one place the later one is seen.
    return mounts.stream()
        .map(line -> line.split(" "))
        .filter(mount -> file.startsWith(point(mount)))
        .reduce((one, other) -> point(other).length() >= point(one).length() ? other : one)
        .filter(mount -> Arrays.asList(mount[OPTIONS].split(",")).contains("noexec"))
        .map(
            mount ->
                point(mount)
                    + " is mounted noexec, so no native library can be loaded from there. Mount it"
                    + " with exec; in a container: --tmpfs /tmp:exec");
  }

  /** Spaces and the like are written as {@code \040}. */
  private static String point(String[] mount) {
    return Pattern.compile("\\\\([0-7]{3})")
        .matcher(mount[MOUNT_POINT])
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 8))));
  }
}
