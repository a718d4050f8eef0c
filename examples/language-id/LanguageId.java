import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.Weights;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Names the language of a text, with OpenNLP's language detector. */
@JLServeApp(
    name = "Language identification",
    requirements = {"org.apache.opennlp:opennlp-tools:2.5.7", "org.slf4j:slf4j-nop:2.0.17"})
public class LanguageId {

  /**
   * A text.
   *
   * @param text the text; a sentence or more
   * @param limit how many languages to return
   */
  record Text(
      @NotBlank @Size(max = 10_000) String text,
      @DefaultValue("3") @Min(1) @Max(103) int limit) {}

  /**
   * The languages that fit best.
   *
   * @param languages the best first
   */
  record Languages(List<Language> languages) {}

  /**
   * A language that fits.
   *
   * @param code its ISO 639-3 code
   * @param confidence from 0 to 1; use it to rank, it is low even for the right one
   */
  record Language(String code, double confidence) {}

  static final Weights MODEL =
      Weights.maven("org.apache.opennlp:opennlp-models-langdetect:1.3.0");

  private LanguageDetectorME detector;

  public void downloadWeights() {
    MODEL.download();
  }

  public void setup() throws IOException {
    File model = MODEL.path("langdetect-183.bin").toFile();
    detector = new LanguageDetectorME(new LanguageDetectorModel(model));
  }

  /** Ranks the languages that a text may be written in. */
  @Example("{\"text\": \"Wo ist bitte der Bahnhof?\"}")
  @Endpoint
  public Languages identify(Text in) {
    return new Languages(
        Arrays.stream(detector.predictLanguages(in.text()))
            .limit(in.limit())
            .map(language -> new Language(language.getLang(), language.getConfidence()))
            .toList());
  }
}
