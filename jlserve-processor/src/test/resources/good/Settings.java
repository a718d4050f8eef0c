import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.Secret;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** setup() takes settings of all kinds; they share an enum and names with a request. */
@JLServeApp
public class Settings {

  enum Device {
    cpu,
    @JsonProperty("cuda:0")
    GPU
  }

  /** What an endpoint takes. */
  record Query(@NotBlank String text, @DefaultValue("cpu") Device device) {}

  /**
   * What setup() takes.
   *
   * @param apiKey the key of the provider
   * @param device where the model runs
   */
  record Config(
      @Secret @NotBlank @Size(min = 20) @Pattern(regexp = "sk-.*") String apiKey,
      @DefaultValue("cpu") Device device,
      @Min(1) @Max(8) int threads,
      @DefaultValue("PT30S") Duration timeout,
      @Nullable URI endpoint,
      Optional<@Size(max = 5) String> region,
      OptionalInt retries,
      @DefaultValue("true") boolean cached,
      @JsonProperty("OPENAI_ORG") @DefaultValue("none") String organisation,
      char separator,
      byte @Nullable [] salt) {

    @AssertTrue(message = "a region needs an endpoint")
    boolean isComplete() {
      return region.isEmpty() || endpoint != null;
    }
  }

  public void setup(Config config) throws IOException {}

  public void downloadWeights() {}

  @Endpoint
  public Query ask(Query query) {
    return query;
  }
}
