package dev.jlserve.server.testing;

import java.io.Serial;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * {@code maxTokens} as {@code max_tokens}: the annotation processor's rule. Jackson's own differs
 * at digits and at several capitals in a row.
 */
final class SnakeCaseNames extends PropertyNamingStrategies.NamingBase {

  @Serial private static final long serialVersionUID = 1L;

  /** Before a word: {@code max|Tokens}, {@code URL|Path}. */
  private static final Pattern WORD =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  @Override
  public String translate(String name) {
    return WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
