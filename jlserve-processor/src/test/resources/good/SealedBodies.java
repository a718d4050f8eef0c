import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@JLServeApp(concurrency = 2)
public class SealedBodies {

  /** What is asked. */
  sealed interface Question {}

  record Words(String text) implements Question {}

  record Picture(byte[] bytes) implements Question {}

  /** What is answered. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Reply {}

  @JsonTypeName("token")
  record Token(String text) implements Reply {}

  @JsonTypeName("end")
  record End(int tokens) implements Reply {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  @Example("{\"type\": \"Words\", \"text\": \"hi\"}")
  @Example("{\"bytes\": \"AA==\", \"type\": \"Picture\"}")
  public Reply ask(Question question) {
    return new Token("");
  }

  @Endpoint(maxBatch = 8)
  public List<Reply> batch(List<Question> questions) {
    return List.of();
  }

  @Endpoint
  public Stream<Reply> stream(Question question) {
    return Stream.of();
  }

  @Endpoint
  public Flow.Publisher<Reply> publish(Question question) {
    return subscriber -> {};
  }

  @Endpoint(produces = "image/png")
  public byte[] draw(Question question) {
    return new byte[0];
  }

  @Endpoint
  public Words single(Words words) {
    return words;
  }
}
