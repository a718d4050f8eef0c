package dev.jlserve.processor.client;

import java.util.List;
import java.util.stream.Collectors;

/** Puts a source together, line by line. Braces at the ends of lines indent what is between. */
public final class SourceWriter {

  private static final int WIDTH = 100;
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Adds a line. */
  public SourceWriter line(String line) {
    if (line.startsWith("}") || line.startsWith(")")) {
      depth--;
    }
    text.append(line.isEmpty() ? "" : STEP.repeat(depth)).append(line).append('\n');
    if (line.endsWith("{") || line.endsWith("(")) {
      depth++;
    }
    return this;
  }

  /** Adds lines. */
  public SourceWriter lines(List<String> lines) {
    lines.forEach(this::line);
    return this;
  }

  /**
   * Adds a list between two texts: on one line if it fits there, else each item on a line of its
   * own.
   */
  public SourceWriter list(String before, List<String> items, String after) {
    return list(before, items, after, STEP + STEP);
  }

  /**
   * The same as TypeScript is laid out: behind items of their own lines stands a comma, and what
   * follows begins a line.
   */
  public SourceWriter block(String before, List<String> items, String after) {
    String line = before + String.join(", ", items) + after;
    return STEP.length() * depth + line.length() <= WIDTH
        ? line(line)
        : line(before).lines(items.stream().map(item -> item + ",").toList()).line(after);
  }

  /** Adds a line, which is broken between the arguments of calls if it is too long. */
  public SourceWriter call(String line, String end) {
    String margin = STEP.repeat(depth);
    text.append(BrokenCall.of(line, margin, STEP, WIDTH - end.length())).append(end).append('\n');
    return this;
  }

  private SourceWriter list(String before, List<String> items, String after, String indent) {
    String line = before + String.join(", ", items) + after;
    if (items.isEmpty() || STEP.length() * depth + line.length() <= WIDTH) {
      return line(line);
    }
    String margin = STEP.repeat(depth);
    text.append(margin).append(before).append('\n');
    text.append(
        items.stream()
            .map(item -> BrokenCall.of(item, margin + indent, indent, WIDTH - 1))
            .collect(Collectors.joining(",\n", "", after + "\n")));
    if (after.endsWith("{")) {
      depth++;
    }
    return this;
  }

  /** Adds a comment, unless it would be empty. */
  public SourceWriter comment(List<String> lines) {
    String margin = STEP.repeat(depth);
    if (lines.size() == 1
        && margin.length() + lines.get(0).length() + "/**  */".length() <= WIDTH) {
      text.append(margin).append("/** ").append(lines.get(0)).append(" */\n");
    } else if (!lines.isEmpty()) {
      text.append(margin).append("/**\n");
      for (String line : lines) {
        text.append(margin).append(line.isEmpty() ? " *" : " * " + line).append('\n');
      }
      text.append(margin).append(" */\n");
    }
    return this;
  }

  /** How many characters a line of a comment may have. */
  public int commentWidth() {
    return WIDTH - STEP.length() * depth - " * ".length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
