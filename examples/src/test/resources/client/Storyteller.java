import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.HttpStatus;
import dev.jlserve.HttpStatusException;
import dev.jlserve.JLServeApp;
import dev.jlserve.JsonValue;
import dev.jlserve.Naming;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has what only some apps have: streams, JSON of any form, names of its client's own, a gate. */
@JLServeApp(naming = Naming.SNAKE_CASE, concurrency = 1, queue = 0)
public class Storyteller {

  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);

  /**
   * What is told.
   *
   * @param wordCount how many words
   * @param failAfter the word after which telling fails, never if null
   */
  record Prompt(
      String firstWord, @DefaultValue("3") int wordCount, @Nullable Integer failAfter) {}

  /** A word and its place. */
  record Word(String text, long position, Optional<String> note) {}

  /** Nobody knows that story. */
  @HttpStatus(404)
  public static class NoStory extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoStory(String message) {
      super(message);
    }
  }

  /** Somebody tells it already. */
  @HttpStatus(409)
  public static class Told extends Exception {
    private static final long serialVersionUID = 1;

    Told() {
      super("told");
    }
  }

  /** Somebody has told it. */
  @HttpStatus(409)
  public static class Forgotten extends Exception {
    private static final long serialVersionUID = 1;

    Forgotten() {
      super("forgotten");
    }
  }

  /** Its name is one that clients need themselves. */
  record Json(
      Map<String, Duration> list,
      Optional<Transport> transport,
      List<Payload> object,
      @JsonProperty("__proto__") Optional<Double> prototype,
      Optional<String> constructor) {}

  /** A length. */
  enum Duration {
    @Deprecated
    SHORT,
    LONG
  }

  /** Also *&#47; such a name, and a &#92;u that is no escape. */
  @Deprecated
  record Transport(@Deprecated int value, @DefaultValue("0.10") BigDecimal price) {}

  /** One of two. */
  sealed interface Payload {}

  record Value(String string) implements Payload {}

  record Map_(int length) implements Payload {}

  record Anything(JsonValue value, Map<String, Object> extra, Optional<JsonValue> maybe) {}

  record Note(
      byte[] file,
      String text,
      @Nullable List<byte[]> pages,
      Optional<byte[]> cover,
      BigDecimal price,
      Optional<Value> value,
      JsonValue free,
      char letter) {}

  record Seen(
      int size, String text, int pages, boolean cover, BigDecimal price, JsonValue free) {}

  record Name(String name) {}

  public void setup() {}

  public void downloadWeights() {}

  /**
   * Tells a story word by word.
   *
   * @throws NoStory if nobody knows it
   */
  @Endpoint(concurrency = 8)
  public Stream<Word> tell(Prompt prompt) throws NoStory {
    if (prompt.firstWord().isEmpty()) {
      throw new NoStory("No story begins with nothing");
    }
    return LongStream.range(0, prompt.wordCount())
        .mapToObj(
            i -> {
              if (prompt.failAfter() != null && i > prompt.failAfter()) {
                throw new NoStory("It goes on no further");
              }
              return new Word(i == 0 ? prompt.firstWord() : "…\n", i + (1L << 62), Optional.empty());
            });
  }

  @Endpoint(concurrency = 8)
  public Json names(Json in) {
    return in;
  }

  @Endpoint(concurrency = 8)
  public Anything anything(Anything in) {
    return in;
  }

  /** Says what has come. */
  @Endpoint(concurrency = 8)
  public Seen note(Note in) {
    return new Seen(
        in.file().length,
        in.text(),
        in.pages() == null ? -1 : in.pages().size(),
        in.cover().isPresent(),
        in.price(),
        in.free());
  }

  /** Waits until it is released. */
  @Endpoint
  public Name hold(Name in) throws InterruptedException {
    held.countDown();
    gate.await();
    return in;
  }

  /** Needs what hold holds. */
  @Endpoint
  public Name quick(Name in) {
    return in;
  }

  /** Answers once hold holds. */
  @Endpoint(concurrency = 8)
  public Name held(Name in) throws InterruptedException {
    held.await();
    return in;
  }

  @Endpoint(concurrency = 8)
  @Deprecated
  public Name release(Name in) {
    gate.countDown();
    return in;
  }

  @Endpoint(concurrency = 8, produces = "text/plain; charset=utf-8")
  public byte[] spell(Name in) {
    return in.name().getBytes(StandardCharsets.UTF_8);
  }

  /** Fails in the way that is named. */
  @Endpoint(concurrency = 8)
  public Name fail(Name in) throws Told, Forgotten {
    switch (in.name()) {
      case "told" -> throw new Told();
      case "forgotten" -> throw new Forgotten();
      case "teapot" -> throw new HttpStatusException(418, "short and stout");
      default -> throw new IllegalStateException();
    }
  }
}
