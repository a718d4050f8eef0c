package dev.jlserve.cli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How long each step of a build took. */
final class StepTimes {

  private static final double NANOS = 1e9;

  private final List<String> times = new ArrayList<>();

  /** Runs a step and notes its time. */
  <T> T measure(String name, Supplier<T> step) {
    long start = System.nanoTime();
    T result = step.get();
    add(name, System.nanoTime() - start);
    return result;
  }

  /** Notes the time of a step that ran. */
  void add(String name, long nanos) {
    times.add(String.format(Locale.ROOT, "%s %.1f s", name, nanos / NANOS));
  }

  /** All steps so far, in one line. */
  String line() {
    return "Took: " + String.join(", ", times);
  }
}
