package dev.jlserve.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {

  @Test
  void descriptionEndsAtTheFirstBlockTag() {
    Javadoc javadoc =
        Javadoc.of(
            " Scores {@code text} for <b>toxicity</b> &amp; more.\n   It is {@link Fast fast}.\n\n"
                + " @param text what to score,\n   on two lines\n @param <T> a type\n"
                + " @return nothing\n");
    assertThat(javadoc.description())
        .isEqualTo("Scores text for toxicity & more.\nIt is Fast fast.");
    assertThat(javadoc.summary()).isEqualTo("Scores text for toxicity & more");
    assertThat(javadoc.parameter("text")).isEqualTo("what to score, on two lines");
    assertThat(javadoc.parameter("other")).isEmpty();
  }

  @Test
  void noCommentIsEmpty() {
    assertThat(Javadoc.of(null).description()).isEmpty();
    assertThat(Javadoc.of(null).summary()).isEmpty();
    assertThat(Javadoc.of("").description()).isEmpty();
  }

  @Test
  void commentMayBeginWithATag() {
    Javadoc javadoc = Javadoc.of(" @param a first\n");
    assertThat(javadoc.description()).isEmpty();
    assertThat(javadoc.parameter("a")).isEqualTo("first");
  }

  @Test
  void dotInsideAWordEndsNoSentence() {
    assertThat(Javadoc.of("Runs version 1.5 of it! And more.").summary())
        .isEqualTo("Runs version 1.5 of it!");
  }
}
