package dev.jlserve.processor.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

  @Test
  void descriptionEndsAtTheFirstBlockTag() {
    Javadoc javadoc =
        html(
            """
             Scores {@code text} for <b>toxicity</b> &amp; more.
               It is {@link Fast fast}.

             @param text what to score,
               on two lines
             @param <T> a type
             @return nothing
            """);
    assertThat(javadoc.description()).isEqualTo("Scores `text` for toxicity & more.\nIt is fast.");
    assertThat(javadoc.summary()).isEqualTo("Scores text for toxicity & more");
    assertThat(javadoc.parameter("text")).isEqualTo("what to score, on two lines");
    assertThat(javadoc.answer()).isEqualTo("nothing");
    assertThat(javadoc.parameter("other")).isEmpty();
  }

  @Test
  void emptyCommentHasNoTexts() {
    assertThat(html("").description()).isEmpty();
    assertThat(html("").summary()).isEmpty();
  }

  @Test
  void commentMayBeginWithATag() {
    Javadoc javadoc = html(" @param a first\n");
    assertThat(javadoc.description()).isEmpty();
    assertThat(javadoc.parameter("a")).isEqualTo("first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          Runs version 1.5 of it! And more.  ¦ Runs version 1.5 of it!
          Takes {@code a. B} and answers. More.  ¦ Takes a. B and answers
          Reads {@code List<String>} values. ¦ Reads List<String> values
          Is x {@literal <y} or 0 &lt; y?    ¦ Is x <y or 0 < y?
          {@summary All of it. Really.} And.  ¦ All of it. Really.
          See <a href="https://x.org">it</a>. ¦ See it
          {@return the score}                ¦ Returns the score
          No end<p>Next paragraph.           ¦ No end
          """)
  void summaryIsTheFirstSentenceAsPlainText(String comment, String summary) {
    assertThat(html(comment).summary()).isEqualTo(summary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          {@code List<String>} or {@code Map<String, Integer>} ¦ `List<String>` or `Map<String, Integer>`
          {@code {"text": "hi"}}                ¦ `{"text": "hi"}`
          {@code a `tick`}                      ¦ `` a `tick` ``
          a raw List<String> and a<b            ¦ a raw List\\<String> and a\\<b
          {@literal <a>} {@literal @}handle     ¦ \\<a> @handle
          {@link String#length() the length}    ¦ the length
          {@link java.util.Map#of(Object, Object)} ¦ `java.util.Map.of(Object, Object)`
          {@link #length} {@value #MAX}         ¦ `length` `MAX`
          {@linkplain String a {@code text}}    ¦ a `text`
          {@return the score}                   ¦ Returns the score.
          a&nbsp;b                              ¦ a\u00a0b
          &#64; &#x40; &mdash; &hellip; caf&eacute; ¦ @ @ \u2014 \u2026 caf\u00e9
          0 &lt;= x &lt;10, and y&gt;5          ¦ 0 <= x <10, and y>5
          &lt;b&gt; &amp;lt; AT&T &unknown;     ¦ \\<b> &amp;lt; AT&T &unknown;
          <code>List&lt;String&gt;</code>       ¦ `List<String>`
          see <a href="https://x.org">this</a>  ¦ see [this](https://x.org)
          <b>bold</b>, <i>slanted</i> <!-- no --> end ¦ bold, slanted  end
          {@unknown text} {@inheritDoc}.        ¦ text .
          an {@code unclosed tag                ¦ an {@code unclosed tag
          `List<String>` between backticks      ¦ `List<String>` between backticks
          """)
  void htmlBecomesCommonMark(String comment, String markdown) {
    assertThat(html(comment).description()).isEqualTo(markdown);
  }

  @Test
  void codeBlocksKeepAllTheirLines() {
    assertThat(
            html("""
                     Asks. Example:

                     <pre>{@code
                       @Endpoint
                       public Out ask(In in) {
                         return <T>call();
                       }
                     }</pre>

                     <ul><li>first<li>second
                       <ol><li>
                       inner</li></ol>
                     </ul>
                     More text<p>after.

                     @param in with <pre>
                       @code &amp;
                     </pre>
                    """)
                .description())
        .isEqualTo(
            """
            Asks. Example:

            ```
            @Endpoint
            public Out ask(In in) {
              return <T>call();
            }
            ```

            - first
            - second
              1. inner

            More text

            after.""");
    assertThat(html(" @param in with <pre>\n   @code &amp;\n </pre>\n").parameter("in"))
        .isEqualTo("with\n\n```\n@code &\n```");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          usr/bin/env jlserve dev "$0"; exit $?         ¦ ''
          usr/bin/env jbang "$0" "$@"\\n Serves it.      ¦ Serves it.
          Runs what usr/bin/env finds.                  ¦ Runs what usr/bin/env finds.
          """)
  void aFirstLineForShellsIsNoText(String comment, String description) {
    assertThat(markdown(comment.replace("\\n", "\n")).description()).isEqualTo(description);
  }

  @Test
  void markdownStaysAsItIs() {
    String comment =
        """
        Takes `List<String>` values & <b>more</b>.

        ```json
        {"a": [
            1,
        @Endpoint [String#length()]
        ]}
        ```

        - one
            - nested

        | a | b |
        | - | - |
        """;
    Javadoc javadoc = markdown(comment.indent(1) + " @param a the\n   `@code` a\n");
    assertThat(javadoc.description()).isEqualTo(comment.strip());
    assertThat(javadoc.summary()).isEqualTo("Takes List<String> values & more");
    assertThat(javadoc.parameter("a")).isEqualTo("the `@code` a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          See [String#length()] or [the map][java.util.Map]. ¦ See `String.length()` or the map.
          [#length()] and [java.util.List]     ¦ `length()` and `java.util.List`
          [this](https://x.org) [1] a[i]       ¦ [this](https://x.org) [1] a[i]
          {@code List<String>} `{@code x}`     ¦ `List<String>` `{@code x}`
          {@link String#length() the length}   ¦ the length
          """)
  void onlyTagsAndReferencesOfMarkdownAreResolved(String comment, String markdown) {
    assertThat(markdown(comment).description()).isEqualTo(markdown);
  }

  @Test
  void returnInsideTheDescriptionIsTheAnswer() {
    assertThat(html("{@return the score\n   of it}").answer()).isEqualTo("the score of it");
    assertThat(html("{@return the score}\n@return more").answer()).isEqualTo("more");
  }

  private static Javadoc html(String comment) {
    return Javadoc.of(comment, CommentKind.HTML);
  }

  private static Javadoc markdown(String comment) {
    return Javadoc.of(comment, CommentKind.MARKDOWN);
  }
}
