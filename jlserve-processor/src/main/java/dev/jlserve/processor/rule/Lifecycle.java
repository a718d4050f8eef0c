package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** The two methods that jlserve calls on every app. */
public enum Lifecycle {
  SETUP(
      "setup",
      DiagnosticName.SETUP_MISSING,
      "init|initiali[sz]e|(on)?start(up)?|load(models?)?|warmup|prepare"),
  DOWNLOAD_WEIGHTS(
      "downloadWeights",
      DiagnosticName.DOWNLOAD_WEIGHTS_MISSING,
      "(load|fetch|get|pull)(model)?weights|(download|fetch|pull)(models?)?");

  private static final int MAX_TYPOS = 2;

  private final String method;
  private final DiagnosticName missing;
  private final Pattern otherNames;

  Lifecycle(String method, DiagnosticName missing, String otherNames) {
    this.method = method;
    this.missing = missing;
    this.otherNames = Pattern.compile(otherNames);
  }

  /** The method's name. */
  public String method() {
    return method;
  }

  /** What is said when there is none. */
  public DiagnosticName missing() {
    return missing;
  }

  /** The lifecycle method of exactly that name. */
  public static Optional<Lifecycle> named(String method) {
    return Arrays.stream(values()).filter(each -> each.method.equals(method)).findFirst();
  }

  /** Whether the method may have a record of settings as its parameter. */
  public boolean mayTakeSettings() {
    return this == SETUP;
  }

  /** Whether a name is this one, mistyped or in another case: {@code set_up}. */
  boolean isTypo(String name) {
    return Spelling.distance(plain(name), plain(method)) <= MAX_TYPOS;
  }

  /** Whether a method is what other tools call this one: {@code loadWeights}. */
  boolean isSynonym(ExecutableElement other) {
    return otherNames.matcher(plain(other.getSimpleName().toString())).matches()
        && other.getParameters().isEmpty()
        && other.getReturnType().getKind() == TypeKind.VOID;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
