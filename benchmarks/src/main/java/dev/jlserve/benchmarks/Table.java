package dev.jlserve.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Samples by contender; the first one added is what the others are compared with. */
final class Table {

  private final String unit;
  private final Map<String, List<Double>> samples = new LinkedHashMap<>();

  /**
   * An empty table.
   *
   * @param unit what one sample is
   */
  Table(String unit) {
    this.unit = unit;
  }

  void add(String contender, double sample) {
    samples.computeIfAbsent(contender, name -> new ArrayList<>()).add(sample);
  }

  /** Prints minimum, median, spread as (maximum - minimum) / median, and the ratio of medians. */
  void print() {
    System.out.printf("%n%s%n", unit);
    System.out.printf(
        "| %-24s | %3s | %9s | %9s | %6s | %5s |%n", "", "n", "min", "median", "spread", "ratio");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    double base = median(samples.values().iterator().next());
    samples.forEach((name, values) -> System.out.println(row(name, values, base)));
  }

  private static String row(String name, List<Double> values, double base) {
    List<Double> sorted = values.stream().sorted().toList();
    double median = median(values);
    return String.format(
        Locale.ROOT,
        "| %-24s | %3d | %9s | %9s | %4.0f %% | %5.2f |",
        name,
        sorted.size(),
        number(sorted.getFirst()),
        number(median),
        100 * (sorted.getLast() - sorted.getFirst()) / median,
        median / base);
  }

  /** Whole, but for small ones. */
  private static String number(double sample) {
    return String.format(Locale.ROOT, Math.abs(sample) < 10 ? "%.2f" : "%.0f", sample);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
