package dev.jlserve.cli.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is in a cache folder, for people: at most 100 columns. */
public final class InventoryTable {

  private static final int NAME = 58;
  private static final int LAST = 27;
  private static final String ROW = "  %-" + NAME + "s %10s  %s";
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Map<Item.Kind, String> UNUSED =
      Map.of(
          Item.Kind.WEIGHTS, "weights",
          Item.Kind.HUB, "hub",
          Item.Kind.REQUIREMENT, "requirement",
          Item.Kind.RUNTIME, "jlserve's own jars");

  private final List<String> lines = new ArrayList<>();
  private final List<Item> items;

  private InventoryTable(List<Item> items) {
    this.items = items;
  }

  /**
   * The lines.
   *
   * @param folder the cache folder as the user named it
   * @param bytes all that is in it
   */
  public static List<String> lines(String folder, long bytes, List<Item> items) {
    InventoryTable table = new InventoryTable(items);
    table.lines.add("Cache directory: " + folder + " (" + size(bytes) + ")");
    table.apps();
    table.used("Weights", Item.Kind.WEIGHTS);
    table.used("Hugging Face hub", Item.Kind.HUB);
    table.requirements();
    table.used("jlserve's own jars", Item.Kind.RUNTIME);
    table.used("For images", Item.Kind.IMAGE);
    table.used("For a faster start of the command line", Item.Kind.LAUNCHER);
    table.used("Unfinished", Item.Kind.UNFINISHED);
    table.unused();
    return List.copyOf(table.lines);
  }

  private void apps() {
    List<Item> apps = of(Item.Kind.APP);
    if (apps.isEmpty()) {
      lines.add("");
      lines.add("No app was built here.");
      return;
    }
    head("Apps, with all that they use", "Last build");
    apps.forEach(app -> row(app.name(), app.bytes(), app.built().map(this::minutes).orElse("")));
  }

  private String minutes(String built) {
    return MINUTES.format(Instant.parse(built).atZone(ZoneId.systemDefault()));
  }

  private void used(String title, Item.Kind kind) {
    List<Item> used = of(kind).stream().filter(item -> !item.isUnused()).toList();
    if (!used.isEmpty()) {
      boolean ofApps = used.stream().anyMatch(item -> !item.usedBy().isEmpty());
      head(title, ofApps ? "Used by" : "");
      used.forEach(item -> row(item.name(), item.bytes(), users(item.usedBy())));
    }
  }

  /** There are hundreds of them. */
  private void requirements() {
    List<Item> used = of(Item.Kind.REQUIREMENT).stream().filter(item -> !item.isUnused()).toList();
    if (!used.isEmpty()) {
      head("Requirements", "Used by");
      row(
          used.size() + (used.size() == 1 ? " artifact" : " artifacts"),
          used.stream().mapToLong(Item::bytes).sum(),
          users(used.stream().map(Item::usedBy).flatMap(Collection::stream).distinct().toList()));
    }
  }

  private void unused() {
    List<Item> unused = items.stream().filter(Item::isUnused).toList();
    if (!unused.isEmpty()) {
      head("Used by no app", "");
      unused.forEach(item -> row(item.name(), item.bytes(), UNUSED.getOrDefault(item.kind(), "")));
      row("together", unused.stream().mapToLong(Item::bytes).sum(), "");
    }
  }

  private List<Item> of(Item.Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  private void head(String title, String last) {
    lines.add("");
    lines.add(ROW.formatted(title, "Size", last).substring(2).stripTrailing());
  }

  private void row(String name, long bytes, String last) {
    lines.add(ROW.formatted(cut(name, NAME), size(bytes), cut(last, LAST)).stripTrailing());
  }

  private static String users(List<String> apps) {
    String all = String.join(", ", apps);
    return all.length() <= LAST || apps.size() < 2
        ? all
        : apps.get(0) + " and " + (apps.size() - 1) + " more";
  }

  /** The end of a name tells more than its middle. */
  private static String cut(String text, int width) {
    int tail = width / 2;
    return text.length() <= width
        ? text
        : text.substring(0, width - tail - 1) + "…" + text.substring(text.length() - tail);
  }

  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double value = bytes;
    String unit = "B";
    for (String next : List.of("kB", "MB", "GB", "TB")) {
      if (value < 999.95) {
        break;
      }
      value /= 1000;
      unit = next;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, unit);
  }
}
