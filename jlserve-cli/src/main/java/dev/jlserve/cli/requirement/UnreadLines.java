package dev.jlserve.cli.requirement;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.cli.source.DirectiveLines;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.cli.source.WrittenText;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the lines of JBang's that change what an app is, and that jlserve does not read. */
public final class UnreadLines {

  private static final Map<String, String> ADVICE =
      new TreeMap<>(
          Map.of(
              "PREVIEW",
                  "Write //COMPILE_OPTIONS --enable-preview --release "
                      + Runtime.version().feature()
                      + ".",
              "JAVAAGENT", "Write //RUNTIME_OPTIONS -javaagent:PATH.",
              "MODULE", "Write module-info.java in a Maven project.",
              "MANIFEST", "The app's jar has no entries of its own there.",
              "KOTLIN", "Only Java is compiled.",
              "GROOVY", "Only Java is compiled."));

  /** What counts in the app's file alone. */
  private static final String[] OF_THE_APP = {
    "DEPS", "REPOS", "JAVA", "RUNTIME_OPTIONS", "JAVA_OPTIONS", "COMPILE_OPTIONS", "JAVAC_OPTIONS"
  };

  private UnreadLines() {}

  /** A note for each. */
  public static List<Event.Diagnostic> notes(Sources sources) {
    List<Event.Diagnostic> notes = new ArrayList<>();
    DirectiveLines lines = new DirectiveLines(sources.text());
    ADVICE.forEach(
        (name, advice) ->
            lines
                .lines(name)
                .forEach(each -> notes.add(note(sources.file(), sources.text(), each, advice))));
    for (Path file : sources.named().sources()) {
      String text = text(file);
      new DirectiveLines(text)
          .lines(OF_THE_APP)
          .forEach(
              each -> notes.add(note(file, text, each, "Write it into " + sources.file() + ".")));
    }
    return notes;
  }

  private static Event.Diagnostic note(Path file, String text, WrittenText line, String advice) {
    return Diagnosis.note(file, text, line.position(), line.text() + " is not read here.", advice);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }
}
