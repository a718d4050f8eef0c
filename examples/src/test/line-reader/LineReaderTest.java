import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reader with its real model. */
class LineReaderTest {

  private static LineReader.Line invoice;
  private static JLServeTest reader;

  @BeforeAll
  static void start() throws IOException {
    invoice = new LineReader.Line(Files.readAllBytes(Path.of("line-reader/invoice.png")));
    reader =
        JLServeTest.start(LineReader.class, Path.of("target/weights"), Map.of("THREADS", "1"));
  }

  @AfterAll
  static void stop() {
    reader.close();
  }

  @Test
  void readsAPicture() {
    LineReader.Text read = reader.call("/read", invoice, LineReader.Text.class);

    assertThat(read.text()).isEqualTo("Invoice 2026-11-22 total: 1234.56 EUR");
    assertThat(read.confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void showsWhatTheModelSees() throws IOException {
    byte[] shown = reader.call("/show", invoice, byte[].class);

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
    assertThat(picture.getHeight()).isEqualTo(48);
  }

  @Test
  void refusesWhatHoldsNoByte() {
    HttpResponse<String> refused = reader.post("/read", "{\"image\": \"\"}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"loc\":[\"body\",\"image\"]");
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThat(reader.post("/read", "{\"image\": \"aGVsbG8=\"}").body())
        .isEqualTo("{\"detail\":\"The image is no PNG, JPEG, GIF or BMP\"}");
  }
}
