package dev.jlserve.cli.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as the HTML standard says. */
final class ReceivedEvents {

  private final BufferedReader lines;

  ReceivedEvents(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * An event.
   *
   * @param name its type; {@code message} unless the server says another one
   * @param data its data, the lines joined
   */
  record ServerEvent(String name, String data) {

    /** Whether it says why the stream ends. */
    boolean isError() {
      return name.equals("error");
    }
  }

  /** The next event, as soon as all of it has come; empty at the end of the stream. */
  Optional<ServerEvent> next() throws IOException {
    String name = "message";
    @Nullable StringBuilder data = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && data != null) {
        return Optional.of(new ServerEvent(name, data.toString()));
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
      switch (field) {
        case "data" ->
            data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
        case "event" -> name = value;
        case "" -> name = line.isEmpty() ? "message" : name;
        default -> {
          // An id, a time to come again, or a comment.
        }
      }
    }
    return Optional.empty();
  }
}
