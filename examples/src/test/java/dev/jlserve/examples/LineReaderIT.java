package dev.jlserve.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderIT {

  private static final String LINE = "Invoice 2026-11-22 total: 1234.56 EUR";
  private static final Path PICTURE =
      Path.of(System.getProperty("jlserve.examples"), "line-reader", "invoice.png");

  private static ServedExample reader;

  @BeforeAll
  static void start() throws Exception {
    reader = ServedExample.of("line-reader/LineReader.java");
  }

  @Test
  void readsAnUploadedPicture() throws Exception {
    HttpResponse<byte[]> answer = upload("/read", Files.readAllBytes(PICTURE));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject text = JsonParser.parseString(new String(answer.body(), UTF_8)).getAsJsonObject();
    assertThat(text.get("text").getAsString()).isEqualTo(LINE);
    assertThat(text.get("confidence").getAsDouble()).isBetween(0.9, 1.0);
  }

  @Test
  void readsAPictureWithinJson() throws Exception {
    String image = Base64.getEncoder().encodeToString(Files.readAllBytes(PICTURE));
    JsonObject text = reader.post("/read", "{\"image\": \"" + image + "\"}");
    assertThat(text.get("text").getAsString()).isEqualTo(LINE);
  }

  @Test
  void readsWhatCurlUploads(@TempDir Path folder) throws Exception {
    Ran curl =
        Ran.of(
            folder,
            List.of(
                "curl",
                "-sS",
                reader.address().resolve("/read").toString(),
                "-F",
                "image=@" + PICTURE));
    assertThat(curl.succeeded().output()).startsWith("{\"text\":\"" + LINE + "\",");
  }

  @Test
  void anEmptyPictureHoldsNoText() throws Exception {
    BufferedImage white = new BufferedImage(200, 50, BufferedImage.TYPE_INT_ARGB);
    HttpResponse<byte[]> answer = upload("/read", written(white, "png"));
    assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"text\":\"\",\"confidence\":0.0}");
  }

  @Test
  void showsThePictureThatTheModelSees() throws Exception {
    HttpResponse<byte[]> answer = upload("/show", Files.readAllBytes(PICTURE));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("content-type")).containsExactly("image/png");
    BufferedImage before = ImageIO.read(PICTURE.toFile());
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(shown.getHeight()).isEqualTo(48);
    assertThat((double) shown.getWidth() / before.getWidth())
        .isCloseTo(48.0 / before.getHeight(), within(0.01));
  }

  @Test
  void takesJpegs() throws Exception {
    BufferedImage line = ImageIO.read(PICTURE.toFile());
    BufferedImage colours =
        new BufferedImage(line.getWidth(), line.getHeight(), BufferedImage.TYPE_INT_RGB);
    colours.createGraphics().drawImage(line, 0, 0, null);
    HttpResponse<byte[]> answer = upload("/read", written(colours, "jpg"));
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"text\":\"" + LINE + "\",");
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    byte[] picture = Files.readAllBytes(PICTURE);
    byte[] cut = Arrays.copyOf(picture, picture.length / 2);
    assertRefused(400, "The image is no PNG, JPEG, GIF or BMP", "hello".getBytes(UTF_8));
    assertRefused(400, "The image is damaged", cut);
    assertRefused(422, "Data should have at least 1 byte", new byte[0]);
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedUnread() throws Exception {
    assertRefused(400, "The image has 60000 x 60000 pixels", claiming(60_000, 60_000));
    assertRefused(400, "The image has 20001 x 200 pixels", claiming(20_001, 200));
  }

  private static void assertRefused(int status, String message, byte[] image) throws Exception {
    for (String path : List.of("/read", "/show")) {
      HttpResponse<byte[]> answer = upload(path, image);
      String body = new String(answer.body(), UTF_8);
      assertThat(answer.statusCode()).as(body).isEqualTo(status);
      assertThat(body).contains(message);
    }
  }

  /** A PNG that says how large it is, and holds nothing. */
  private static byte[] claiming(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(UTF_8)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    return ByteBuffer.allocate(33)
        .putLong(0x89504e470d0a1a0aL)
        .putInt(13)
        .put(header.array())
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] written(BufferedImage image, String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static HttpResponse<byte[]> upload(String path, byte[] image) throws Exception {
    return reader.upload(path, "image", image, BodyHandlers.ofByteArray());
  }
}
