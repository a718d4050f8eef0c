import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.FileWeights;
import dev.jlserve.JLServeApp;
import dev.jlserve.MadeWeights;
import dev.jlserve.Weights;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Continues a text letter by letter, with a model that the build trains on sonnets. */
@JLServeApp(name = "Writer", concurrency = 4)
public class Writer {

  /**
   * The beginning of a text.
   *
   * @param text the beginning
   * @param length how many letters follow it
   * @param seed the same seed leads to the same text
   */
  record Prompt(
      @NotBlank @Size(max = 200) String text,
      @DefaultValue("200") @Min(1) @Max(2000) int length,
      @DefaultValue("1") long seed) {}

  /**
   * What comes next.
   *
   * @param text one letter, space or mark
   */
  record Letter(String text) {}

  static final FileWeights SONNETS = Weights.file("sonnets.txt");
  static final MadeWeights MODEL = Weights.made("writer");

  private static final int LONGEST = 5;

  private Map<String, String> followers;

  public void downloadWeights() throws IOException {
    SONNETS.download();
    String text = Files.readString(SONNETS.path()).replaceAll("\\s+", " ");
    MODEL.make(folder -> Files.write(folder.resolve("model.tsv"), train(text)));
  }

  /** Lists up to five letters, a tab, and each letter that has followed them. */
  private static List<String> train(String text) {
    Map<String, StringBuilder> followers = new TreeMap<>();
    for (int at = 0; at < text.length(); at++) {
      for (int from = Math.max(0, at - LONGEST); from <= at; from++) {
        String context = text.substring(from, at);
        followers.computeIfAbsent(context, none -> new StringBuilder()).append(text.charAt(at));
      }
    }
    List<String> lines = new ArrayList<>();
    followers.forEach((context, letters) -> lines.add(context + "\t" + letters));
    return lines;
  }

  public void setup() throws IOException {
    followers = new HashMap<>();
    for (String line : Files.readAllLines(MODEL.path())) {
      int tab = line.indexOf('\t');
      followers.put(line.substring(0, tab), line.substring(tab + 1));
    }
  }

  /** Streams what follows a text. */
  @Example("{\"text\": \"My mistress\", \"length\": 40}")
  @Endpoint
  public Stream<Letter> write(Prompt prompt) {
    Random random = new Random(prompt.seed());
    StringBuilder text = new StringBuilder(prompt.text());
    return Stream.generate(
            () -> {
              char next = next(text, random);
              text.append(next);
              return new Letter(String.valueOf(next));
            })
        .limit(prompt.length());
  }

  /** Draws a letter that has followed the longest end of the text which the model knows. */
  private char next(CharSequence text, Random random) {
    int from = Math.max(0, text.length() - LONGEST);
    String context = text.subSequence(from, text.length()).toString();
    while (!followers.containsKey(context)) {
      context = context.substring(1);
    }
    String letters = followers.get(context);
    return letters.charAt(random.nextInt(letters.length()));
  }
}
