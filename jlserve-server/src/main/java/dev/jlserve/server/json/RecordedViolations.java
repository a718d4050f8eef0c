package dev.jlserve.server.json;

import dev.jlserve.spi.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The violations of one body, of which the first {@link #KEPT} are kept. Locations are asked for
 * when something is recorded, so a body without violations pays nothing for them.
 */
public final class RecordedViolations implements Violations {

  static final int KEPT = 100;

  /** The step from a field to its name, as pydantic has it. */
  private static final String KEY = "[key]";

  private final Supplier<Location> here;
  private final List<Violation> kept = new ArrayList<>(0);
  private int count;
  private boolean accepted;

  /**
   * Begins without a violation.
   *
   * @param here where the value lies that was read last
   */
  public RecordedViolations(Supplier<Location> here) {
    this.here = here;
  }

  public List<Violation> kept() {
    return kept;
  }

  /** What was recorded, in one line: where, and what is wrong there. */
  public String text() {
    return kept.stream()
        .map(each -> each.location().prefix() + each.message())
        .collect(Collectors.joining("; "));
  }

  /** Whether further violations are only counted. */
  boolean isFull() {
    return count >= KEPT;
  }

  /** The value just read was taken. */
  public void accept() {
    accepted = true;
  }

  /**
   * The value just read was not taken.
   *
   * @param type pydantic's name of the error
   * @param message one sentence for the client
   */
  public void reject(String type, String message) {
    accepted = false;
    record(type, message, Map.of());
  }

  /** An array has been read: it was taken if nothing was recorded since. */
  boolean acceptIfNoneSince(int before) {
    accepted = count == before;
    return accepted;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public boolean accepted() {
    return accepted;
  }

  @Override
  public void missing(String name) {
    if (++count <= KEPT) {
      Location object = here.get();
      kept.add(new Violation("missing", "Field required", object.field(name), object, Map.of()));
    }
  }

  @Override
  public void notInEnum(String expected) {
    record("enum", "Input should be " + expected, Map.of("expected", expected));
  }

  /** The object just skipped has no discriminator. */
  void tagNotFound(String property) {
    String quoted = "'" + property + "'";
    record(
        "union_tag_not_found",
        "Unable to extract tag using discriminator " + quoted,
        Map.of("discriminator", quoted));
  }

  /** The discriminator of the object just skipped is not known. */
  void unknownTag(String property, String tag, String expected) {
    String quoted = "'" + property + "'";
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("discriminator", quoted);
    context.put("tag", clipped(tag));
    context.put("expected_tags", expected);
    record(
        "union_tag_invalid",
        "Input tag '"
            + clipped(tag)
            + "' found using "
            + quoted
            + " does not match any of the expected tags: "
            + expected,
        context);
  }

  @Override
  public void keyNotInEnum(String expected) {
    if (++count <= KEPT) {
      Location key = here.get().field(KEY);
      kept.add(
          new Violation(
              "enum", "Input should be " + expected, key, null, Map.of("expected", expected)));
    }
  }

  @Override
  public void refused(IllegalArgumentException cause) {
    String reason = cause.getMessage() == null ? "not taken" : clipped(cause.getMessage());
    record("value_error", "Value error, " + reason, Map.of("error", reason));
  }

  private static String clipped(String text) {
    return WholeText.of(text.length() > 500 ? text.substring(0, 500) + "…" : text);
  }

  @Override
  public void violated(String type, String message) {
    record(type, message, Map.of());
  }

  @Override
  public void violated(String type, String message, String key, Object bound) {
    record(type, message, Map.of(key, bound));
  }

  @Override
  public void tooShort(String kind, int bound, int actual) {
    size("too_short", kind, "at least ", "min_length", bound, actual);
  }

  @Override
  public void tooLong(String kind, int bound, int actual) {
    size("too_long", kind, "at most ", "max_length", bound, actual);
  }

  private void size(String type, String kind, String limit, String key, int bound, int actual) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("field_type", kind);
    context.put(key, bound);
    context.put("actual_length", actual);
    String items = bound == 1 ? " item" : " items";
    record(
        type,
        kind + " should have " + limit + bound + items + " after validation, not " + actual,
        context);
  }

  private void record(String type, String message, Map<String, Object> context) {
    if (++count <= KEPT) {
      Location value = here.get();
      kept.add(new Violation(type, message, value, value, context));
    }
  }
}
