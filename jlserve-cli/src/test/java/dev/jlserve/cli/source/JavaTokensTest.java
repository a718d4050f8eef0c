package dev.jlserve.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaTokensTest {

  @Test
  void leavesOutCommentsAndLayout() {
    assertThat(JavaTokens.of("int /* a */ x\n=\t1; // b\n"))
        .containsExactly("int", "x", "=", "1", ";");
  }

  @Test
  void keepsWhatLooksLikeACommentInALiteral() {
    assertThat(JavaTokens.of("f(\"// no\", '\"', \"\\\"/*\")"))
        .containsExactly("f", "(", "\"// no\"", ",", "'\"'", ",", "\"\\\"/*\"", ")");
  }

  @Test
  void takesATextBlockAsOneToken() {
    assertThat(JavaTokens.of("\"\"\"\n a \"b\" // c\n \\\"\"\" d\"\"\" + x"))
        .containsExactly("\"\"\"\n a \"b\" // c\n \\\"\"\" d\"\"\"", "+", "x");
  }

  @Test
  void endsAStringThatIsNotClosedWithItsLine() {
    assertThat(JavaTokens.of("\"open\nnext")).containsExactly("\"open", "next");
  }

  @Test
  void keepsNamesOutsideOfAscii() {
    assertThat(JavaTokens.of("größe.名前")).containsExactly("größe", ".", "名前");
  }
}
