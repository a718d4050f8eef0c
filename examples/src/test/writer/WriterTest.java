import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The writer with a model that the test trains. Its working folder is that of the app. */
class WriterTest {

  private static final Pattern LETTER = Pattern.compile("data: \\{\"text\":\"(.)\"\\}\n\n");

  private static JLServeTest writer;

  @BeforeAll
  static void start() {
    writer = JLServeTest.start(Writer.class, Path.of("../target/weights"));
  }

  @AfterAll
  static void stop() {
    writer.close();
  }

  private static String write(String body) {
    StringBuilder text = new StringBuilder();
    Matcher letters = LETTER.matcher(writer.post("/write", body).body());
    while (letters.find()) {
      text.append(letters.group(1));
    }
    return text.toString();
  }

  @Test
  void continuesATextAsTheSonnetsDo() throws Exception {
    String sonnets = Files.readString(Path.of("sonnets.txt")).replaceAll("\\s+", " ");

    String text = "My mistress" + write("{\"text\": \"My mistress\", \"length\": 100}");

    assertThat(text).hasSize(111).startsWith("My mistress");
    for (int from = 0; from + 6 <= text.length(); from++) {
      assertThat(sonnets).contains(text.substring(from, from + 6));
    }
  }

  @Test
  void aSeedDecidesTheText() {
    String first = write("{\"text\": \"The sun\", \"seed\": 1}");

    assertThat(first).hasSize(200).isEqualTo(write("{\"text\": \"The sun\", \"seed\": 1}"));
    assertThat(first).isNotEqualTo(write("{\"text\": \"The sun\", \"seed\": 2}"));
  }

  @Test
  void continuesLettersThatItNeverSaw() {
    assertThat(write("{\"text\": \"Ж\", \"length\": 5}")).hasSize(5);
  }

  @Test
  void refusesABlankText() {
    assertThat(writer.post("/write", "{\"text\": \" \"}").statusCode()).isEqualTo(422);
  }
}
