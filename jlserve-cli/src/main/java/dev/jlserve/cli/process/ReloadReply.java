package dev.jlserve.cli.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the app's process says to its parent about a reload. */
sealed interface ReloadReply {

  /** What begins each line. */
  String MARK = OutputPump.MARK + "jlserve ";

  /**
   * New code serves.
   *
   * @param kept the fields that were taken over
   */
  record Reloaded(List<String> kept) implements ReloadReply {

    /** Copies the list. */
    public Reloaded {
      kept = List.copyOf(kept);
    }
  }

  /**
   * The old code serves.
   *
   * @param reason why
   */
  record Refused(String reason) implements ReloadReply {}

  /**
   * Calls of the old code last.
   *
   * @param calls what they are
   */
  record Waiting(String calls) implements ReloadReply {}

  /** Reads a line; nothing if it is another one. */
  static Optional<ReloadReply> read(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    String message = line.substring(MARK.length());
    int end = message.indexOf(' ');
    String text = message.substring(end + 1);
    return switch (end < 0 ? message : message.substring(0, end)) {
      case "reloaded" -> Optional.of(new Reloaded(words(text)));
      case "refused" -> Optional.of(new Refused(text));
      case "waiting" ->
          Optional.of(
              new Waiting(
                  words(text).stream()
                      .map(path -> "POST " + path)
                      .collect(Collectors.joining(", "))));
      default -> Optional.empty();
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
