package dev.jlserve.server.mode;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.store.file.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about serving; docs/serving.md lists all of it. What is wrong is noted,
 * and told together.
 */
public final class ServeEnvironment {

  private static final int DAY = 24 * 60 * 60;
  private static final int MEBIBYTE = 1024 * 1024;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  public ServeEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** A variable's value without spaces around it; null if it is not set, or blank. */
  @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Notes that a setting is wrong. */
  void wrong(String problem) {
    problems.add(problem);
  }

  /**
   * Returns if no setting that was read so far is wrong.
   *
   * @throws UsageException with all that is wrong
   */
  void check() {
    if (problems.size() == 1) {
      throw new UsageException(problems.get(0));
    }
    if (!problems.isEmpty()) {
      throw new UsageException(
          problems.size() + " settings are wrong:\n  " + String.join("\n  ", problems));
    }
  }

  /**
   * The limits.
   *
   * @throws UsageException if a figure has another form or is out of bounds
   */
  public HttpLimits limits() {
    HttpLimits limits = uncheckedLimits();
    check();
    return limits;
  }

  /** The limits, with the default of each that is wrong. */
  HttpLimits uncheckedLimits() {
    HttpLimits defaults = HttpLimits.DEFAULT;
    return new HttpLimits(
        number("JLSERVE_CONCURRENCY", 1, 100_000, defaults.concurrency()),
        number("JLSERVE_QUEUE", 0, 1_000_000, defaults.queue()),
        seconds("JLSERVE_DEADLINE", defaults.deadline()),
        number("JLSERVE_MAX_BODY", 1, 512 * MEBIBYTE, defaults.bodyBytes()),
        number("JLSERVE_BODY_MEMORY", 1, Long.MAX_VALUE, defaults.bodyMemory()),
        number("JLSERVE_MAX_HEADERS", 1024, MEBIBYTE, defaults.headerBytes()),
        number("JLSERVE_MAX_REQUEST_LINE", 256, MEBIBYTE, defaults.lineBytes()),
        seconds("JLSERVE_HEADER_TIMEOUT", defaults.headerTime()),
        seconds("JLSERVE_BODY_TIMEOUT", defaults.bodyTime()),
        seconds("JLSERVE_IDLE_TIMEOUT", defaults.idleTime()),
        seconds("JLSERVE_DRAIN_TIMEOUT", defaults.drainTime()),
        Duration.ofSeconds(
            number("JLSERVE_SHUTDOWN_DELAY", 0, DAY, defaults.shutdownDelay().toSeconds())),
        number("JLSERVE_MAX_CONNECTIONS", 1, 1_000_000, defaults.connections()));
  }

  /** Whether something is wanted. */
  boolean isSet(String name) {
    String text = get(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      wrong(name + " is '" + text + "'; it is true or false");
    }
    return "true".equals(text);
  }

  /**
   * How long {@code setup()} may take.
   *
   * @throws UsageException if it has another form
   */
  public Duration setupTime() {
    Duration time = uncheckedSetupTime();
    check();
    return time;
  }

  /** The same; the default if it is wrong. */
  Duration uncheckedSetupTime() {
    return seconds("JLSERVE_SETUP_TIMEOUT", Duration.ofMinutes(10));
  }

  /** The sites whose pages may read answers, such as {@code https://app.example}. */
  List<String> origins() {
    String text = get("JLSERVE_CORS_ORIGINS");
    if (text == null) {
      return List.of();
    }
    List<String> origins = Arrays.stream(text.split("[\\s,]+")).filter(o -> !o.isEmpty()).toList();
    for (String origin : origins) {
      Optional<String> sent = BrowserOrigin.of(origin);
      if (sent.isEmpty()) {
        wrong(
            "JLSERVE_CORS_ORIGINS holds '"
                + origin
                + "'; an origin is scheme and host, such as https://app.example");
      } else if (!sent.get().equals(origin)) {
        wrong("JLSERVE_CORS_ORIGINS holds '" + origin + "'; browsers send '" + sent.get() + "'");
      }
    }
    return origins;
  }

  /**
   * The keys of the file that {@code JLSERVE_API_KEYS_FILE} names, one a line; null if it names
   * none. Blank lines and those that begin with {@code #} are skipped.
   *
   * @throws AppFailure if it cannot be read, or holds no key
   */
  @Nullable List<String> apiKeys() {
    String file = get("JLSERVE_API_KEYS_FILE");
    if (file == null) {
      return null;
    }
    // The app's process runs in the cache folder, not where its user is.
    if (!Path.of(file).isAbsolute()) {
      wrong("JLSERVE_API_KEYS_FILE is '" + file + "'; give its absolute path");
      return null;
    }
    List<String> lines;
    try {
      String text = Files.readString(Path.of(file));
      // Editors may put a byte order mark first.
      lines = (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      throw new AppFailure(
          "JLSERVE_API_KEYS_FILE '"
              + file
              + "' cannot be read: "
              + FileFault.reason(e)
              + "; name a file that this user may read",
          e);
    }
    List<String> keys =
        lines.stream().map(String::strip).filter(l -> !l.isEmpty() && l.charAt(0) != '#').toList();
    if (keys.isEmpty()) {
      throw new AppFailure("JLSERVE_API_KEYS_FILE '" + file + "' holds no key");
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!KEY.matcher(keys.get(i)).matches()) {
        throw new AppFailure(
            "key "
                + (i + 1)
                + " of JLSERVE_API_KEYS_FILE holds a space or a letter beyond ASCII;"
                + " a key is printable ASCII");
      }
    }
    return keys;
  }

  /** A time in whole seconds, at most a day. */
  Duration seconds(String name, Duration otherwise) {
    return Duration.ofSeconds(number(name, 1, DAY, (int) otherwise.toSeconds()));
  }

  private int number(String name, int least, int most, int otherwise) {
    return (int) number(name, least, most, (long) otherwise);
  }

  private long number(String name, long least, long most, long otherwise) {
    String text = get(name);
    if (text == null) {
      return otherwise;
    }
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException e) {
      number = -1;
    }
    if (number < least || number > most) {
      wrong(name + " is '" + text + "'; it is a whole number from " + least + " to " + most);
      return otherwise;
    }
    return number;
  }
}
