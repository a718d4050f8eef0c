package dev.jlserve.server.mode;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The options of {@code download}.
 *
 * @param cache the cache folder
 * @param offline whether only what is in the cache folder may be taken
 */
public record DownloadOptions(Path cache, boolean offline) {

  /**
   * Reads the options.
   *
   * @throws UsageException if one is unknown or lacks its value
   */
  public static DownloadOptions parse(List<String> args) {
    Path cache = null;
    boolean offline = false;
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--cache" -> {
          if (!rest.hasNext()) {
            throw new UsageException("'--cache' lacks its value");
          }
          cache = Path.of(rest.next());
        }
        case "--offline" -> offline = true;
        case "--stacktrace" -> {}
        default -> throw new UsageException("'" + option + "' is no option of 'download'");
      }
    }
    if (cache == null) {
      throw new UsageException("'download' needs '--cache'");
    }
    return new DownloadOptions(cache, offline);
  }
}
