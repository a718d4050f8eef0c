package dev.jlserve.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an exception says of itself. Its methods are the app's code, so each may throw, an error as
 * well, or return null.
 */
public final class ThrownText {

  /** How far causes are followed. */
  private static final int MOST_CAUSES = 10_000;

  /** How many causes are told at the beginning and at the end of a long chain. */
  private static final int TOLD_CAUSES = 10;

  /** How many frames and suppressed exceptions are told of each. */
  private static final int TOLD_FRAMES = 25;

  private ThrownText() {}

  /** Its message; null where there is none, or none that can be read. */
  public static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) {
      return null;
    }
  }

  /** Its class and message. */
  public static String name(Throwable thrown) {
    String name = thrown.getClass().getName();
    try {
      return Objects.requireNonNullElse(thrown.toString(), name);
    } catch (Throwable e) {
      return name + ", whose message cannot be read";
    }
  }

  /** It and its causes, each once. */
  public static List<Throwable> causes(Throwable thrown) {
    Set<Throwable> met = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = thrown;
        each != null && causes.size() < MOST_CAUSES && met.add(each);
        each = cause(each)) {
      causes.add(each);
    }
    return causes;
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) {
      return null;
    }
  }

  /** Where it was thrown. */
  public static List<StackTraceElement> frames(Throwable thrown) {
    try {
      return Arrays.stream(thrown.getStackTrace()).filter(Objects::nonNull).toList();
    } catch (Throwable e) {
      return List.of();
    }
  }

  /** What it prints; a shorter text of the same form where printing fails. */
  static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      thrown.printStackTrace(out);
      return text.toString();
    } catch (Throwable e) {
      return summary(causes(thrown));
    }
  }

  private static String summary(List<Throwable> causes) {
    int end = Math.max(TOLD_CAUSES, causes.size() - TOLD_CAUSES);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < causes.size(); i++) {
      if (i == TOLD_CAUSES && i < end) {
        text.append("... ").append(end - i).append(" causes left out\n");
        i = end;
      }
      text.append(i == 0 ? "" : "Caused by: ");
      appendTo(text, causes.get(i));
    }
    return text.toString();
  }

  private static void appendTo(StringBuilder text, Throwable thrown) {
    text.append(name(thrown)).append('\n');
    List<StackTraceElement> frames = frames(thrown);
    frames.stream()
        .limit(TOLD_FRAMES)
        .forEach(frame -> text.append("\tat ").append(frame).append('\n'));
    if (frames.size() > TOLD_FRAMES) {
      text.append("\t... ").append(frames.size() - TOLD_FRAMES).append(" more\n");
    }
    Arrays.stream(thrown.getSuppressed())
        .limit(TOLD_FRAMES)
        .forEach(each -> text.append("\tSuppressed: ").append(name(each)).append('\n'));
  }
}
