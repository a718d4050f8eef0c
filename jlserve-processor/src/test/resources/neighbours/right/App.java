package shop;

import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks. */
@JLServeApp
@lombok.extern.java.Log // Lombok
@lombok.NoArgsConstructor // Lombok
public class App {
  /** A question. */
  @lombok.Builder // Lombok
  @lombok.With // Lombok
  public record In(
      @NotBlank String text,
      @DefaultValue("3") @Min(1) int limit,
      @Nullable String user,
      List<@Valid Tag> tags) {}

  public record Tag(@NotBlank String name) {}

  public record Out(String text, List<Tag> tags) {}

  private int seen;

  App(int seen) { // Lombok
    this.seen = seen; // Lombok
  } // Lombok

  public void setup() {
    log.fine("ready"); // Lombok
  }

  public void downloadWeights() {}

  @Endpoint
  public Out ask(In in) {
    in = in.withLimit(LombokOptions.builder().limit(2).build().getLimit()); // Lombok
    Found found = Found.of(in.text());
    Plan plan = ImmutablePlan.builder().steps(in.limit() + seen).build();
    String said = DaggerParts.create().speaker().say(found.text() + plan.steps());
    State state = new State();
    state.setName(said);
    return new StateMapperImpl().out(state, in.tags());
  }
}
