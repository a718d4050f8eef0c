package dev.jlserve.cli.source;

import dev.jlserve.cli.console.Event;
import dev.jlserve.processor.diagnostic.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Tells a diagnostic as javac does: file, line, kind and message, then the source line and a caret,
 * then what the message says beyond its first line. Always in English, like jlserve's own messages.
 */
public final class Diagnosis {

  private static final Pattern LINT = Pattern.compile("\\A[^\n]*:\\d+: [^:\n]+: (\\[[a-z-]+\\] )");

  private Diagnosis() {}

  /**
   * What a compiler reported.
   *
   * @param wordings what jlserve's processor said, by the text that it passed to the compiler
   */
  public static Event.Diagnostic of(
      Diagnostic<? extends JavaFileObject> diagnostic, Map<String, Wording> wordings) {
    String text = diagnostic.getMessage(Locale.ENGLISH);
    Optional<Wording> wording = Optional.ofNullable(wordings.get(text));
    String kind = kind(diagnostic.getKind());
    List<String> lines = new ArrayList<>(text.lines().toList());
    JavaFileObject file = diagnostic.getSource();
    if (file == null || diagnostic.getPosition() == Diagnostic.NOPOS) {
      lines.set(0, kind + ": " + lines.get(0));
      return event(kind, wording, diagnostic.getCode(), Optional.empty(), text, lines);
    }
    lines.set(0, lint(diagnostic) + lines.get(0));
    SourcePoint point = SourcePoint.of(file.getName(), content(file), diagnostic.getPosition());
    int length =
        wording.isPresent()
            ? point.tokenLength()
            : point.lengthOf(diagnostic.getStartPosition(), diagnostic.getEndPosition());
    return event(
        kind,
        wording,
        diagnostic.getCode(),
        Optional.of(point.place(length)),
        text,
        point.lines(kind, lines));
  }

  private static Event.Diagnostic event(
      String kind,
      Optional<Wording> wording,
      @Nullable String code,
      Optional<Event.Place> place,
      String text,
      List<String> lines) {
    return new Event.Diagnostic(
        kind.toLowerCase(Locale.ROOT),
        wording.map(Diagnosis::name).or(() -> Optional.ofNullable(code)),
        place,
        wording.map(Wording::message).orElse(text),
        wording.map(Wording::fix),
        lines);
  }

  /** A mistake of the catalogue that jlserve found in a text itself. */
  public static Event.Diagnostic error(Path file, String text, long position, Wording wording) {
    return error(
        SourcePoint.of(file.toString(), text, position),
        Optional.of(name(wording)),
        wording.message(),
        wording.fix(),
        wording.text());
  }

  /** A mistake that only the command line makes out. */
  public static Event.Diagnostic error(
      Path file, String text, long position, String message, String fix) {
    return error(
        SourcePoint.of(file.toString(), text, position),
        Optional.empty(),
        message,
        fix,
        message + " " + fix);
  }

  /** What is good to know about a text. */
  public static Event.Diagnostic note(
      Path file, String text, long position, String message, String fix) {
    SourcePoint point = SourcePoint.of(file.toString(), text, position);
    return new Event.Diagnostic(
        "note",
        Optional.empty(),
        Optional.of(point.place(point.tokenLength())),
        message,
        Optional.of(fix),
        point.lines("Note", (message + " " + fix).lines().toList()));
  }

  private static Event.Diagnostic error(
      SourcePoint point, Optional<String> name, String message, String fix, String printed) {
    return new Event.Diagnostic(
        "error",
        name,
        Optional.of(point.place(point.tokenLength())),
        message,
        Optional.of(fix),
        point.lines("error", printed.lines().toList()));
  }

  private static String name(Wording wording) {
    return "jlserve/" + wording.name().title();
  }

  /** The name of a lint, such as {@code [cast] }; only the whole text has it. */
  private static String lint(Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher found = LINT.matcher(diagnostic.toString());
    boolean warning = kind(diagnostic.getKind()).equals("warning");
    return warning && found.find() ? found.group(1) : "";
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
