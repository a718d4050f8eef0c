package dev.jlserve.cli.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A console whose lines a test reads. */
public final class RecordedConsole implements Console {

  private final List<Event> events = new ArrayList<>();
  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();

  @Override
  public synchronized void tell(Event event) {
    events.add(event);
    out.addAll(event.out());
    err.addAll(event.err());
  }

  @Override
  public synchronized void tellPrinted(Event event) {
    events.add(event);
  }

  @Override
  public synchronized void err(String line) {
    err.add(line);
  }

  @Override
  public boolean hasColors() {
    return false;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean hasTerminal() {
    return false;
  }

  @Override
  public Console aside() {
    return this;
  }

  @Override
  public PrintStream appOutput() {
    return System.out;
  }

  @Override
  public Progress progress(String title) {
    return new ProgressEvents(title, this);
  }

  /** A mistake somewhere, of which people read one line. */
  public static Event.Diagnostic mistake(String line) {
    return new Event.Diagnostic(
        "error", Optional.empty(), Optional.empty(), line, Optional.empty(), List.of(line));
  }

  /** All that was told. */
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** What went to stdout. */
  public synchronized List<String> out() {
    return List.copyOf(out);
  }

  /** What went to stderr. */
  public synchronized List<String> err() {
    return List.copyOf(err);
  }
}
