import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.Optional;

@JLServeApp
public class SealedTag {

  sealed interface Part {}

  record Words(String text) implements Part {}
//^ [jlserve/SealedTag] records 'SealedTag.Lines' and 'SealedTag.Words' of sealed interface 'Part' both have the tag "Words", which says what record an object is. Give one of them another @JsonTypeName.
// ecj 25:24

  @JsonTypeName("Words")
  record Lines(String text) implements Part {}

  record In(Optional<Part> part) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
