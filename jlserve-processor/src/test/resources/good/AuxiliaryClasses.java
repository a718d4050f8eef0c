import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.HttpStatus;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Its records, enums and exceptions have no file and no class around them. */
@JLServeApp
public class AuxiliaryClasses {

  public void setup(Config config) {}

  public void downloadWeights() {}

  @Endpoint
  public Reply ask(Question question) throws Refusal {
    if (question.text().isBlank()) {
      throw new Refusal();
    }
    return new Reply(question.mood(), List.of(question), Map.of(), new Pair<>(question, Mood.GOOD));
  }

  @Endpoint
  public Question back(Reply reply) {
    return reply.questions().get(0);
  }
}

record Question(
    @NotBlank @Pattern(regexp = "[^<]*") String text,
    @DefaultValue("GOOD") Mood mood,
    @Nullable Question before) {}

record Reply(
    Mood mood,
    List<Question> questions,
    Map<Mood, Optional<Question>> more,
    Pair<Question, Mood> pair) {}

record Pair<A, B>(A first, @JsonProperty("2nd") B second) {}

record Config(Mood mood, @DefaultValue("GOOD") Mood other, @DefaultValue("8") int threads) {}

enum Mood {
  GOOD,
  @JsonProperty("so-so")
  MIXED
}

@HttpStatus(409)
class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
}
