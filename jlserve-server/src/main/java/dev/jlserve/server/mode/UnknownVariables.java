package dev.jlserve.server.mode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Variables that are named like the settings of jlserve and are none. A mistyped one would leave a
 * server without its API keys, or with another limit, and nobody would know.
 */
final class UnknownVariables {

  private static final String PREFIX = "JLSERVE_";

  /** What serving reads. */
  static final List<String> SETTINGS =
      List.of(
          "JLSERVE_API_KEYS_FILE",
          "JLSERVE_BODY_MEMORY",
          "JLSERVE_BODY_TIMEOUT",
          "JLSERVE_CONCURRENCY",
          "JLSERVE_CORS_ORIGINS",
          "JLSERVE_DEADLINE",
          "JLSERVE_DRAIN_TIMEOUT",
          "JLSERVE_HEADER_TIMEOUT",
          "JLSERVE_HOST",
          "JLSERVE_IDLE_TIMEOUT",
          "JLSERVE_MAX_BODY",
          "JLSERVE_MAX_CONNECTIONS",
          "JLSERVE_MAX_HEADERS",
          "JLSERVE_MAX_REQUEST_LINE",
          "JLSERVE_OPEN_INFERENCE",
          "JLSERVE_PORT",
          "JLSERVE_QUEUE",
          "JLSERVE_SETUP_TIMEOUT",
          "JLSERVE_SHUTDOWN_DELAY",
          "JLSERVE_WARM_UP");

  /** What other commands read in the same environment. */
  private static final Set<String> OTHERS =
      Set.of("JLSERVE_API_KEY", "JLSERVE_CACHE_DIR", "JLSERVE_HOME");

  /** Credentials of hosts, and what Kubernetes and Docker set for services named jlserve-*. */
  private static final Pattern MADE =
      Pattern.compile(
          "JLSERVE_(AUTH_.*|(.+_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_[A-Z]+.*)?|NAME|ENV_.+))");

  private UnknownVariables() {}

  /**
   * A note for each of them among the names of variables, in alphabetical order. It is asked at
   * each start, where a stream would take some milliseconds.
   */
  static List<String> notes(Collection<String> names) {
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(PREFIX) && !isKnown(name)) {
        unknown.add(name + " is no setting of jlserve, and has no effect; " + advice(name));
      }
    }
    unknown.sort(null);
    return unknown;
  }

  private static boolean isKnown(String name) {
    return SETTINGS.contains(name) || OTHERS.contains(name) || MADE.matcher(name).matches();
  }

  private static String advice(String name) {
    int longest = SETTINGS.stream().mapToInt(setting -> common(setting, name)).max().orElse(0);
    if (longest < PREFIX.length() + 2) {
      return "docs/serving.md lists the settings";
    }
    return SETTINGS.stream()
        .filter(setting -> common(setting, name) == longest)
        .collect(Collectors.joining(", ", "settings with such a name are: ", ""));
  }

  /** How many characters two names begin with alike. */
  private static int common(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }
}
