package dev.jlserve.processor.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;

/** Names on the wire: {@code @JsonProperty}, else the app's naming. */
final class WireNames {

  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  /** Before a word: {@code max|Tokens}, {@code URL|Path}. */
  private static final Pattern WORD =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private WireNames() {}

  static String of(
      String name, Iterable<? extends AnnotationMirror> annotations, boolean snakeCase) {
    return given(annotations).orElseGet(() -> snakeCase ? snakeCase(name) : name);
  }

  /** The name in {@code @JsonProperty}. */
  static Optional<String> given(Iterable<? extends AnnotationMirror> annotations) {
    for (AnnotationMirror annotation : annotations) {
      if (AnnotationMembers.isNamed(annotation, JSON_PROPERTY)) {
        String given = AnnotationMembers.text(annotation, "value");
        if (!given.isEmpty()) {
          return Optional.of(given);
        }
      }
    }
    return Optional.empty();
  }

  /** {@code maxTokens} becomes {@code max_tokens}, {@code URLPath} becomes {@code url_path}. */
  static String snakeCase(String name) {
    return WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
