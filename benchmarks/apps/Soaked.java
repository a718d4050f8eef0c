import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An endpoint of each kind, and one that fails. */
@JLServeApp(concurrency = 16)
public class Soaked {

  private static final long SLOW_MILLIS = 200;

  /**
   * A text.
   *
   * @param text what is measured
   */
  record Text(@NotBlank @Size(max = 10_000) String text) {}

  /**
   * What was measured.
   *
   * @param characters how many
   * @param reversed the text from its end
   */
  record Measure(int characters, String reversed) {}

  /**
   * What is asked for.
   *
   * @param count how many tokens
   */
  record Prompt(@Min(1) @Max(1_000) int count) {}

  /**
   * A token.
   *
   * @param index its place
   */
  record Token(int index) {}

  public void setup() {}

  public void downloadWeights() {}

  /** Measures one text. */
  @Endpoint
  public Measure measure(Text text) {
    return new Measure(
        text.text().length(), new StringBuilder(text.text()).reverse().toString());
  }

  /** Measures one text, in its own time. */
  @Endpoint
  public Measure slow(Text text) throws InterruptedException {
    Thread.sleep(SLOW_MILLIS);
    return measure(text);
  }

  /** Fails for every text. */
  @Endpoint
  public Measure fail(Text text) {
    throw new IllegalStateException("fails for " + text.text().length() + " characters");
  }

  /** Measures several texts. */
  @Endpoint(concurrency = 1, maxBatch = 16)
  public List<Measure> together(List<Text> texts) {
    return texts.stream().map(this::measure).toList();
  }

  /** As many tokens as were asked for. */
  @Endpoint
  public Stream<Token> generate(Prompt prompt) {
    return IntStream.range(0, prompt.count()).mapToObj(Token::new);
  }
}
