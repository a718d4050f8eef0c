import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.UnknownFields;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endpoints that take files. */
@JLServeApp(unknownFields = UnknownFields.REJECT)
public class Uploads {

  record Point(int x, int y) {}

  record Picture(
      @Size(min = 1, max = 1000) byte[] image,
      @Size(max = 3) List<byte[]> more,
      byte[][] raw,
      Optional<byte[]> mask,
      @Nullable Set<byte[]> extra,
      float[] mean,
      Optional<String> title,
      List<Point> corners,
      Point centre) {}

  record Text(String text) {}

  record Deep(Picture picture) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Text read(Picture picture) {
    return new Text(picture.title().orElse(""));
  }

  @Endpoint(produces = "image/png")
  public byte[] draw(Picture picture) {
    return picture.image();
  }

  @Endpoint
  public Stream<Text> lines(Picture picture) {
    return Stream.of(new Text("a"));
  }

  @Endpoint(maxBatch = 4)
  public List<Text> several(List<Picture> pictures) {
    return pictures.stream().map(picture -> new Text("a")).toList();
  }

  /** Bytes further inside are base64 in JSON, and nothing else. */
  @Endpoint
  public Text json(Deep deep) {
    return new Text("a");
  }
}
