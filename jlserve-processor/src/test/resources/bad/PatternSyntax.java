import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Pattern;

@JLServeApp
public class PatternSyntax {

  record In(@Pattern(regexp = "a(b") String text) {}
  //                          ^ [jlserve/PatternSyntax] @Pattern on component 'text' of record 'In' is no regular expression: Unclosed group at index 3. Correct it there.
  // ecj 17:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
