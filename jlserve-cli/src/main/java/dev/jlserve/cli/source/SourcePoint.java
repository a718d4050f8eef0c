package dev.jlserve.cli.source;

import dev.jlserve.cli.console.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source.
 *
 * @param file the file's name
 * @param text its content; empty where it cannot be read
 * @param readable whether it could be read
 * @param at an offset in the text, in UTF-16 units
 */
record SourcePoint(String file, String text, boolean readable, int at) {

  static SourcePoint of(String file, @Nullable String text, long position) {
    String known = text == null ? "" : text;
    return new SourcePoint(file, known, text != null, (int) Math.min(position, known.length()));
  }

  /** The place of so many characters from here on. */
  Event.Place place(int length) {
    return new Event.Place(file, line(), at - lineStart() + 1, length);
  }

  private int line() {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private int lineStart() {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The length of the token here; a dot goes with the name that it leads to. */
  int tokenLength() {
    int end = JavaTokens.end(text, at);
    if (text.startsWith(".", at)) {
      end = JavaTokens.end(text, end);
    }
    return Math.min(end, lineEnd()) - at;
  }

  /** The length of a range that begins here and ends on this line, else of the token here. */
  int lengthOf(long start, long end) {
    return start == at && end > at && end <= lineEnd() ? (int) end - at : tokenLength();
  }

  /**
   * In javac's form: file, line, kind and message, then the source line and a caret, then the
   * message's other lines.
   */
  List<String> lines(String kind, List<String> message) {
    List<String> lines = new ArrayList<>();
    lines.add(file + ":" + line() + ": " + kind + ": " + message.get(0));
    if (readable) {
      lines.add(text.substring(lineStart(), lineEnd()).stripTrailing());
      // As wide as the text before the caret, with its tabs.
      lines.add(text.substring(lineStart(), at).replaceAll("[^\t]", " ") + "^");
    }
    lines.addAll(message.subList(1, message.size()));
    return lines;
  }
}
