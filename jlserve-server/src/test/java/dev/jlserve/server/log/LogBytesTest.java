package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.json.AnswerWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogBytesTest {

  private static int written(int character) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.write(Character.toString(character));
      return out.toBytes().length - 2; // The quotes.
    }
  }

  @Test
  void eachCharacterCountsAsItIsWritten() {
    IntStream bounds = IntStream.of(0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff);
    assertThat(IntStream.concat(IntStream.rangeClosed(0, 0x1000), bounds))
        .allSatisfy(c -> assertThat(LogBytes.of(Character.toString(c))).isEqualTo(written(c)));
  }

  @Test
  void aBeginningHasWholeCharacters() {
    assertThat(LogBytes.end("a\ud83d\ude00", 4)).isEqualTo(1);
    assertThat(LogBytes.end("a\ud83d\ude00", 5)).isEqualTo(3);
  }
}
