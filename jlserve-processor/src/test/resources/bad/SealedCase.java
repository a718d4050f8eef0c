import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;

@JLServeApp
public class SealedCase {

  sealed interface Part {}

  record Words(String text) implements Part {}

  record Box<T>(T value) implements Part {}
//^ [jlserve/SealedCase] generic record 'Box' is permitted by sealed interface 'Part', whose place in JSON is an object; it permits records without type parameters, and sealed interfaces of them. Remove its type parameters.
// ecj 37:24

  static final class Picture implements Part {}
  //           ^ [jlserve/SealedCase] class 'Picture' is permitted by sealed interface 'Part', whose place in JSON is an object; it permits records without type parameters, and sealed interfaces of them. Declare it as a record.
  // ecj 16:22

  enum Mark implements Part {
//^ [jlserve/SealedCase] enum 'Mark' is permitted by sealed interface 'Part', whose place in JSON is an object; it permits records without type parameters, and sealed interfaces of them. Declare it as a record.
// ecj 20:8
    DOT
  }

  non-sealed interface Other extends Part {}
  //         ^ [jlserve/SealedCase] interface 'Other' is permitted by sealed interface 'Part', whose place in JSON is an object; it permits records without type parameters, and sealed interfaces of them. Declare it as a record.
  // ecj 26:24

  record In(List<Part> parts) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
