package dev.jlserve.server.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the response of an endpoint that streams. A stream that goes on is read until it has sent
 * many events, or one after a time: it works, and may never end. No more than one event is kept.
 */
final class StreamReply {

  /** So many events are enough. */
  static final int MOST_EVENTS = 1000;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*");

  private static final int OK = 200;

  /** Within JSON there are no line breaks, so a line that begins so is of an event. */
  private static final String DATA = "data: ";

  private static final String ERROR = "event: error";

  private static final Pattern ERROR_DATA = Pattern.compile(DATA + "\\{\"status\":(\\d{3}),(.*)");

  private StreamReply() {}

  /**
   * Reads it.
   *
   * @param time after which the next event is enough
   * @return what an event of an error says, as if it had been the response; a stream without one
   *     has no body
   * @throws IOException if there is no response
   */
  static Reply read(InputStream in, Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Matcher status = matcher(STATUS, lines.readLine());
    passHead(lines);
    int code = Integer.parseInt(status.group(1));
    return code == OK
        ? ofEvents(lines, end)
        : new Reply(code, lines.lines().collect(Collectors.joining("\n")));
  }

  private static void passHead(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.isEmpty()) {
      line = lines.readLine();
    }
  }

  private static Reply ofEvents(BufferedReader lines, long end) throws IOException {
    int events = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(ERROR)) {
        Matcher data = matcher(ERROR_DATA, lines.readLine());
        return new Reply(Integer.parseInt(data.group(1)), "{" + data.group(2));
      }
      if (line.startsWith(DATA) && (++events == MOST_EVENTS || System.nanoTime() - end >= 0)) {
        break;
      }
    }
    return new Reply(OK, "");
  }

  private static Matcher matcher(Pattern pattern, @Nullable String line) throws IOException {
    Matcher matcher = pattern.matcher(line == null ? "" : line);
    if (!matcher.matches()) {
      throw Reply.missing();
    }
    return matcher;
  }
}
