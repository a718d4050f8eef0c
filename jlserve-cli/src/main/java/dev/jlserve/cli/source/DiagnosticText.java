package dev.jlserve.cli.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes a diagnostic as javac does: file, line, kind and message, then the source line and a
 * caret, then what the message says beyond its first line. Always in English, like jlserve's own
 * messages.
 */
public final class DiagnosticText {

  private static final Pattern LINT = Pattern.compile("\\A[^\n]*:\\d+: [^:\n]+: (\\[[a-z-]+\\] )");

  private DiagnosticText() {}

  /** The lines of a diagnostic that a compiler reported. */
  public static List<String> of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String kind = kind(diagnostic.getKind());
    List<String> message = diagnostic.getMessage(Locale.ENGLISH).lines().toList();
    JavaFileObject file = diagnostic.getSource();
    if (file == null || diagnostic.getPosition() == Diagnostic.NOPOS) {
      List<String> lines = new ArrayList<>(message);
      lines.set(0, kind + ": " + message.get(0));
      return lines;
    }
    List<String> lines = new ArrayList<>(message);
    lines.set(0, lint(diagnostic) + message.get(0));
    return located(file.getName(), content(file), diagnostic.getPosition(), kind, lines);
  }

  /** The name of a lint, such as {@code [cast] }; only the whole text has it. */
  private static String lint(Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher found = LINT.matcher(diagnostic.toString());
    boolean warning = kind(diagnostic.getKind()).equals("warning");
    return warning && found.find() ? found.group(1) : "";
  }

  /** The lines of an error that jlserve found in a text itself. */
  public static List<String> error(Path file, String text, long position, String message) {
    return located(file.toString(), text, position, "error", message.lines().toList());
  }

  private static List<String> located(
      String file, @Nullable String text, long position, String kind, List<String> message) {
    List<String> lines = new ArrayList<>();
    int at = (int) Math.min(position, text == null ? 0 : text.length());
    long line = text == null ? 1 : 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    lines.add(file + ":" + line + ": " + kind + ": " + message.get(0));
    if (text != null) {
      int start = text.lastIndexOf('\n', at - 1) + 1;
      int end = text.indexOf('\n', at);
      String shown = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
      lines.add(shown);
      lines.add(indent(text.substring(start, at)) + "^");
    }
    lines.addAll(message.subList(1, message.size()));
    return lines;
  }

  /** As wide as the text before the caret, with its tabs. */
  private static String indent(String before) {
    return before.replaceAll("[^\t]", " ");
  }

  private static String kind(Diagnostic.Kind kind) {
    return switch (kind) {
      case ERROR -> "error";
      case WARNING, MANDATORY_WARNING -> "warning";
      case NOTE, OTHER -> "Note";
    };
  }

  private static @Nullable String content(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      return null;
    }
  }
}
