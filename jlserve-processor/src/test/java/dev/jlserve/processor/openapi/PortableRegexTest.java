package dev.jlserve.processor.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.processor.model.WhiteSpace;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableRegexTest {

  /** Tells for each text whether it matches, or why the pattern is none. */
  private static final String SCRIPT =
      """
      for (const [pattern, ...texts] of JSON.parse(require('fs').readFileSync(0, 'utf8'))) {
        try {
          const regex = new RegExp('^(?:' + pattern + ')$', 'u');
          console.log(texts.map(text => regex.test(text) ? 1 : 0).join(''));
        } catch (e) {
          console.log(e.message);
        }
      }
      """;

  private static final List<String> ATOMS =
      ("a b 0 - _ , & # é 😀 . . \\d \\D \\w \\W \\s \\S \\t \\n \\. \\- \\/ \\$ \\cJ \\x41 \\u00e9"
              + " \\ud83d\\ude00 \\ud83d \\p{L} \\P{L} \\p{Lu} \\p{M} \\p{Nd} \\p{P} \\p{Z} \\p{C} \\P{C}"
              + " \\p{Cs} \\p{S} \\h \\R \\b \\B \\1 \\k<n> \\Z ^ $ | { } ]")
          .lines()
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();
  private static final List<String> MEMBERS =
      List.of(
          "a",
          "b",
          "z",
          "0",
          "9",
          "-",
          "-",
          "_",
          ".",
          "^",
          "$",
          "&",
          "\\w",
          "\\W",
          "\\d",
          "\\D",
          "\\s",
          "\\S",
          "\\p{L}",
          "\\P{L}",
          "\\p{Nd}",
          "\\-",
          "\\]",
          "\\\\",
          "\\n",
          "\\u0085",
          "\\x41",
          "😀",
          "é",
          "a-z",
          "0-9",
          "\\u0000-\\uffff",
          " ");
  private static final List<String> GROUPS =
      List.of("(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "(?>", "(?i:");
  private static final List<String> REPETITIONS =
      List.of("*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "??", "++", "{2}+", "{2}{3}");
  private static final List<String> CHARACTERS =
      ("a b z A 0 9 - _ . , & $ ^ ] / \\ # é É \u0301 😀 😀 \ud835\udc00 \u0378 \u00a0 \u0085 \u2028"
              + " \ufeff \u001c \u000b \u0660 \u2003 \u200b")
          .lines()
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[a-z]+",
        "^[A-Z]{2}\\d{3,}$",
        "^a$|^b$",
        "^(?:a|b$)$",
        "(a|b)*?c{1,3}?",
        "[^x\\]\\\\-]+",
        "[a&b.*+?(){}|^$-]",
        "[\\w.%+-]+@[\\w-]+",
        "[\\w\\-_]",
        "[\\s\\S]*",
        "(?:a)(?=b)(?!c)(?<=d)(?<!e|fg|[-a-z]\\.)(?<name>f)",
        "^(?!-)[a-z-]{1,63}(?<!-)$",
        "\\p{L}\\P{Nd}\\u00e9\\x41\\cA\\t\\.\\/\\ud83d\\ude00[\\ud83d\\ude00-\\ud83d\\ude4f]",
        "é😀 <>\"',;:@#%~`=_!-"
      })
  void bothReadIt(String regex) {
    assertThat(PortableRegex.of(regex)).contains(regex);
  }

  @ParameterizedTest
  @CsvSource({
    ".+@., (?:(?!\\x85).)+@(?:(?!\\x85).)",
    "\\s*\\S+, [\\t-\\r ]*[^\\t-\\r ]+",
    "'[^\\s,.-]', '[^\\t-\\r ,.-]'"
  })
  void ecmaScriptHasOtherWordsForIt(String regex, String written) {
    assertThat(PortableRegex.of(regex)).contains(written);
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
        "[]a]",
        "a}",
        "a]",
        "\\-",
        "\\@",
        "[\\w-.]",
        "[\\d-z]",
        "[\\p{L}-x]",
        "[\\s-_]",
        "a{2}{3}",
        "^*a",
        "$?",
        "\\b+a",
        "(?=a)*b",
        "(?!a)?b",
        "(?<!a)*b"
      })
  void onlyJavaTakesIt(String regex) {
    assertThat(PortableRegex.of(regex)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\2(a)",
        "(a)\\2",
        "(a)\\10",
        "(a)?\\1",
        "(?<n>a)?\\k<n>",
        "a\\b.*",
        "\\B",
        "a$\\n",
        "(a$|b)\\n?",
        "(a$)*",
        "(?!a$)a\\n",
        "[\\S]",
        "(?<=\\p{L})",
        "(?<=^.)a",
        "(?<=[^a])",
        "\\ud83d"
      })
  void ecmaScriptReadsItDifferently(String regex) {
    assertThat(PortableRegex.of(regex)).isEmpty();
  }

  /** Random ones, held against an engine. */
  @Test
  void whatIsWrittenMatchesTheSame(@TempDir Path folder) throws Exception {
    assumeTrue(isThere("node"), "there is no node; .ci/run installs it");
    Random random = new Random(1);
    List<Json> asked = new ArrayList<>();
    List<String> regexes = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String regex = alternatives(random, 2);
      String written = PortableRegex.of(regex).orElse(null);
      Pattern pattern = written == null ? null : compiled(regex);
      if (pattern != null) {
        List<String> texts = Stream.generate(() -> text(random)).limit(40).toList();
        asked.add(Json.strings(Stream.concat(Stream.of(written), texts.stream()).toList()));
        regexes.add(regex + " as " + written + ": ");
        expected.add(
            texts.stream()
                .map(text -> pattern.matcher(text).matches() ? "1" : "0")
                .collect(Collectors.joining()));
      }
    }
    List<String> said = said(asked, folder);
    assertThat(said).hasSameSizeAs(expected).hasSizeGreaterThan(500);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (!said.get(i).equals(expected.get(i))) {
        different.add(regexes.get(i) + said.get(i));
      }
    }
    assertThat(different).isEmpty();
    assertThat(said).filteredOn(bits -> bits.contains("1")).hasSizeGreaterThan(500);
  }

  /** What the script prints for patterns, each with its texts. */
  private static List<String> said(List<Json> asked, Path folder) throws Exception {
    Path input = folder.resolve("asked.json");
    Files.writeString(input, JsonPrinter.compact(new Json.Array(asked)));
    Process node =
        new ProcessBuilder("node", "-e", SCRIPT)
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(node.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  @Test
  void aBlankTextIsTheSame(@TempDir Path folder) throws Exception {
    assumeTrue(isThere("node"), "there is no node; .ci/run installs it");
    List<String> texts = new ArrayList<>(List.of("", " \n", " a", "a\u2028", "ab\n"));
    IntStream.range(0, Character.MIN_SURROGATE).mapToObj(Character::toString).forEach(texts::add);
    List<String> words = new ArrayList<>(List.of(WhiteSpace.NOT_BLANK));
    words.addAll(texts);

    String expected =
        texts.stream()
            .map(text -> WhiteSpace.isAllOf(text) ? "0" : "1")
            .collect(Collectors.joining());
    Pattern java = Pattern.compile(WhiteSpace.NOT_BLANK);
    assertThat(said(List.of(Json.strings(words)), folder)).containsExactly(expected);
    assertThat(texts.stream().map(text -> java.matcher(text).matches() ? "1" : "0"))
        .containsExactly(expected.split(""));
  }

  /** Some generators replace escapes by the signs. */
  @Test
  void noPatternNamesAnEndOfLineOfTypeScripts() {
    assertThat(WhiteSpace.NOT_BLANK).doesNotContain("u2028", "u2029");
    assertThat(PortableRegex.of(".")).get().asString().doesNotContain("u2028", "u2029");
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Pattern compiled(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static String alternatives(Random random, int depth) {
    String first = sequence(random, depth);
    return random.nextInt(4) == 0 ? first + "|" + sequence(random, depth) : first;
  }

  private static String sequence(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(4); left > 0; left--) {
      int kind = random.nextInt(10);
      if (kind < 3 && depth > 0) {
        text.append(any(GROUPS, random)).append(alternatives(random, depth - 1)).append(')');
      } else if (kind < 6) {
        text.append(random.nextInt(3) == 0 ? "[^" : "[");
        Stream.generate(() -> any(MEMBERS, random))
            .limit(1 + random.nextInt(4))
            .forEach(text::append);
        text.append(']');
      } else {
        text.append(any(ATOMS, random));
      }
      text.append(random.nextInt(3) == 0 ? any(REPETITIONS, random) : "");
    }
    return text.toString();
  }

  private static String text(Random random) {
    String text =
        Stream.generate(() -> any(CHARACTERS, random))
            .limit(random.nextInt(4))
            .collect(Collectors.joining());
    return random.nextInt(8) == 0 ? text + "\n" : text;
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
