package dev.jlserve.cli;

import java.util.ArrayList;
import java.util.List;

/** A console whose lines a test reads. */
public final class RecordedConsole implements Console {

  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();

  @Override
  public synchronized void out(String line) {
    out.add(line);
  }

  @Override
  public synchronized void err(String line) {
    err.add(line);
  }

  @Override
  public Progress progress(String title) {
    return new ProgressLines(title, this);
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
