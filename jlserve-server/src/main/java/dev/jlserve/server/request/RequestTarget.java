package dev.jlserve.server.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The target of a request (RFC 9112, 3.2), in origin form or in absolute form. */
public final class RequestTarget {

  private RequestTarget() {}

  /** The host of a target in absolute form, with its port; null if it has another form. */
  public static @Nullable String authority(String target) {
    int start = authorityStart(target);
    return start < 0 ? null : target.substring(start, authorityEnd(target, start));
  }

  /** Where the authority begins in a target of absolute form; -1 if it has another form. */
  private static int authorityStart(String target) {
    String begin = target.substring(0, Math.min(8, target.length())).toLowerCase(Locale.ROOT);
    return begin.equals("https://") ? 8 : begin.startsWith("http://") ? 7 : -1;
  }

  private static int authorityEnd(String target, int start) {
    int end = start;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * The path that a target without query asks for, as it is written: what other servers would take
   * for the same is none of its endpoints.
   */
  public static String path(String target) {
    int start = authorityStart(target);
    if (start < 0) {
      return target;
    }
    String path = target.substring(authorityEnd(target, start));
    return path.isEmpty() ? "/" : path;
  }
}
