package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two methods that jlserve calls on every app. */
enum Lifecycle {
  SETUP("setup", DiagnosticName.SETUP_MISSING, "init|initiali[sz]e|onstart"),
  DOWNLOAD_WEIGHTS(
      "downloadWeights",
      DiagnosticName.DOWNLOAD_WEIGHTS_MISSING,
      "(load|fetch|get)weights|downloadmodels?");

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
  String method() {
    return method;
  }

  /** What is said when there is none. */
  DiagnosticName missing() {
    return missing;
  }

  /** The lifecycle method of exactly that name. */
  static Optional<Lifecycle> named(String method) {
    return Arrays.stream(values()).filter(each -> each.method.equals(method)).findFirst();
  }

  /** Whether another name was probably meant for this one: {@code set_up}, {@code loadWeights}. */
  boolean isMeantBy(String name) {
    String plain = name.replace("_", "").toLowerCase(Locale.ROOT);
    return named(name).isEmpty()
        && (otherNames.matcher(plain).matches()
            || Spelling.distance(plain, method.toLowerCase(Locale.ROOT)) <= MAX_TYPOS);
  }
}
