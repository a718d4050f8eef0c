import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams of tokens, up to 64 at once. */
@JLServeApp(concurrency = 64)
public class Streaming {

  /**
   * What is asked for.
   *
   * @param count how many tokens
   * @param pauseMillis milliseconds before each
   */
  record Prompt(@Min(1) @Max(100_000) int count, @Min(0) @Max(1_000) int pauseMillis) {}

  /**
   * A token.
   *
   * @param index its place
   * @param text what it says
   */
  record Token(int index, String text) {}

  public void setup() {}

  public void downloadWeights() {}

  /** As many tokens as were asked for. */
  @Endpoint
  public Stream<Token> generate(Prompt prompt) {
    return IntStream.range(0, prompt.count()).mapToObj(i -> token(prompt, i));
  }

  private static Token token(Prompt prompt, int index) {
    if (prompt.pauseMillis() > 0) {
      LockSupport.parkNanos(prompt.pauseMillis() * 1_000_000L);
    }
    return new Token(index, " token");
  }
}
