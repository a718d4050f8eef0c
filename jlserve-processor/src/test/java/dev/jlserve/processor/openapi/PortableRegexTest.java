package dev.jlserve.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code node -e 'new RegExp("^(?:" + regex + ")$", "u")'} takes and refuses the same. */
class PortableRegexTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[a-z]+",
        "^[A-Z]{2}\\d{3,}$",
        "(a|b)*?c{1,3}?",
        "[^x\\]\\\\-]+",
        "[a&b.*+?(){}|^$-]",
        "(?:a)(?=b)(?!c)(?<=d)(?<!e)(?<name>f)\\k<name>\\1",
        "\\p{L}\\P{Nd}\\u00e9\\x41\\cA\\t\\.\\/",
        "é😀 <>\"',;:@#%~`=_!-"
      })
  void bothKnowIt(String regex) {
    assertThat(PortableRegex.is(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)abc",
        "(?i:abc)",
        "(?>a)",
        "a++",
        "a*+",
        "a?+",
        "a{2}+",
        "\\Qa.b\\E",
        "\\h",
        "\\R",
        "\\v",
        "\\Aabc\\z",
        "\\x{1F600}",
        "\\p{Alpha}",
        "\\pL",
        "\\e",
        "\\01",
        "[a-z&&[^aeiou]]",
        "[a[b]]",
        "a}",
        "a]",
        "\\-",
        "\\@"
      })
  void onlyJavaKnowsIt(String regex) {
    assertThat(PortableRegex.is(regex)).isFalse();
  }
}
