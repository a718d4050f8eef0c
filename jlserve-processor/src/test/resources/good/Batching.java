import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;

@JLServeApp(queue = 128)
public class Batching {

  record In(@NotBlank String text) {}

  record Pair<A, B>(A first, B second) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(maxBatch = 128)
  @Example("{\"text\": \"a\"}")
  public List<Pair<Integer, String>> lengths(List<In> inputs) {
    return inputs.stream().map(in -> new Pair<>(in.text().length(), in.text())).toList();
  }

  @Endpoint(path = "/now", maxBatch = 1, maxDelayMillis = 0, concurrency = 2)
  public List<Pair<String, Integer>> now(List<Pair<String, Integer>> inputs) throws IOException {
    return inputs;
  }
}
