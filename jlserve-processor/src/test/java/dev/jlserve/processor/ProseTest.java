package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's sentences are short. Code, tables and headings are not counted. */
class ProseTest {

  private static final int LONGEST = 30;
  private static final double AVERAGE = 13;

  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern NOT_PROSE = Pattern.compile("\\|.*|#.*|<.*|\\s*");
  private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*]|\\d\\.)\\s+");
  private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern END = Pattern.compile("(?<=[.!?])[\"')*]*\\s+");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
      List<Path> pages = new ArrayList<>(docs.filter(ProseTest::isPage).toList());
      pages.add(Path.of("../README.md"));
      for (String page : List.of("CONTRIBUTING", "ARCHITECTURE", "RELEASING", "SECURITY")) {
        pages.add(Path.of("..", page + ".md"));
      }
      return pages.stream().sorted();
    }
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noSentenceIsLong(Path page) throws IOException {
    assertThat(sentences(Files.readString(page)))
        .filteredOn(sentence -> words(sentence) > LONGEST)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void sentencesAreShortOnAverage(Path page) throws IOException {
    double average =
        sentences(Files.readString(page)).stream()
            .mapToInt(ProseTest::words)
            .average()
            .orElseThrow();

    assertThat(average).isLessThanOrEqualTo(AVERAGE);
  }

  @Test
  void sentencesEndAtTheirMarkOrWithTheirParagraph() {
    String page =
        """
        # A heading of five words

        Read `App.java. Then` more
        of [it](types.md) or a 504. Run
        500. times:

        ```
        not prose. at all
        ```

        | not | prose. either |
        - **Item:** one.
        - Another
          item
        """;

    assertThat(sentences(page))
        .containsExactly(
            "Read CODE more of it or a 504.",
            "Run 500.",
            "times:",
            "**Item:** one.",
            "Another item");
  }

  private static List<String> sentences(String page) {
    List<String> sentences = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : FENCED.matcher(page).replaceAll("").lines().toList()) {
      boolean prose = !NOT_PROSE.matcher(line).matches();
      if (!prose || LIST_ITEM.matcher(line).lookingAt()) {
        addSentences(paragraph, sentences);
      }
      if (prose) {
        paragraph.append(LIST_ITEM.matcher(line).replaceFirst("").strip()).append(' ');
      }
    }
    addSentences(paragraph, sentences);
    return sentences;
  }

  private static void addSentences(StringBuilder paragraph, List<String> sentences) {
    String text = LINK.matcher(CODE_SPAN.matcher(paragraph).replaceAll("CODE")).replaceAll("$1");
    END.splitAsStream(text.strip()).filter(each -> !each.isEmpty()).forEach(sentences::add);
    paragraph.setLength(0);
  }

  private static int words(String sentence) {
    return sentence.split("\\s+").length;
  }
}
