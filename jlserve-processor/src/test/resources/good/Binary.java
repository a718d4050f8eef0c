import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.io.IOException;

/** Endpoints whose answers are no JSON. */
@JLServeApp
public class Binary {

  /** A picture's size. */
  record Size(int width, int height) {}

  public void setup() {}

  public void downloadWeights() {}

  /**
   * Draws.
   *
   * @return the picture
   */
  @Endpoint(produces = "image/png")
  public byte[] draw(Size size) throws IOException {
    return new byte[size.width()];
  }

  @Endpoint(produces = "text/csv; charset=utf-8; header=\"present\"")
  public byte[] table(Size size) {
    return new byte[size.height()];
  }
}
