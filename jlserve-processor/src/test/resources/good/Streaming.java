import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.io.IOException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@JLServeApp
public class Streaming {

  record In(String text) {}

  record Token(String text) {}

  record Scored<T>(T value, double score) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Stream<Token> tokens(In in) throws IOException {
    return Stream.of(new Token(in.text()));
  }

  @Endpoint(concurrency = 4)
  public Flow.Publisher<Scored<Token>> scores(In in) {
    return subscriber -> {};
  }
}
