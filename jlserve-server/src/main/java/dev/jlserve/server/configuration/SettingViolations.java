package dev.jlserve.server.configuration;

import dev.jlserve.spi.SettingInfo;
import dev.jlserve.spi.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says of each variable that does not fit what is wrong and what to set; never a secret. */
final class SettingViolations implements Violations {

  private static final int LONGEST = 100;

  private final Variables variables;
  private final List<String> problems = new ArrayList<>();
  private @Nullable SettingInfo current;
  private boolean accepted;
  private int count;

  SettingViolations(Variables variables) {
    this.variables = variables;
  }

  /** What is wrong, a line for each variable. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** A variable is read, or after the last one all of them are looked at. */
  void at(@Nullable SettingInfo next) {
    current = next;
    accepted = true;
  }

  /** The value is of another form. */
  void reject() {
    accepted = false;
    wrong("");
  }

  /** The value lost characters before it came here. */
  void undecoded() {
    accepted = false;
    SettingInfo setting = Objects.requireNonNull(current);
    add(
        setting.name()
            + " has characters that the locale of the process ("
            + System.getProperty("sun.jnu.encoding")
            + ") does not know. Set LC_ALL=C.UTF-8; a container needs an image with that locale");
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
    variables.settings().stream()
        .filter(setting -> setting.name().equals(name))
        .forEach(setting -> add(name + " is not set. Set it to " + setting.expected()));
  }

  @Override
  public void refused(IllegalArgumentException cause) {
    wrong(
        variables.secrets().isEmpty()
            ? String.valueOf(cause.getMessage())
            : "what the record says of that may hold a secret, and is not shown");
  }

  @Override
  public void violated(String type, String message) {
    wrong(message);
  }

  @Override
  public void violated(String type, String message, String key, Object bound) {
    wrong(message);
  }

  @Override
  public void notInEnum(String expected) {
    wrong("");
  }

  @Override
  public void keyNotInEnum(String expected) {
    wrong("");
  }

  @Override
  public void tooShort(String kind, int bound, int actual) {
    wrong("");
  }

  @Override
  public void tooLong(String kind, int bound, int actual) {
    wrong("");
  }

  private void wrong(String together) {
    SettingInfo setting = current;
    add(
        setting == null
            ? "the settings do not fit together: " + together
            : setting.name() + found(setting) + ". Set it to " + setting.expected());
  }

  private void add(String problem) {
    count++;
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private String found(SettingInfo setting) {
    return setting.secret()
        ? " has a value of another form"
        : " is '" + clipped(variables.value(setting).orElseThrow()) + "'";
  }

  private static String clipped(String value) {
    String line = value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
