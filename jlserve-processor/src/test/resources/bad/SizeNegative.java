import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Size;

@JLServeApp
public class SizeNegative {

  record In(@Size(min = -1) String text, @Size(max = -2) int[] numbers) {}
  //                    ^ [jlserve/SizeNegative] @Size on component 'text' of record 'In' has min = -1; a size is 0 or more. Write 0 or more.
  // ecj 19:24
  //                                                 ^ [jlserve/SizeNegative] @Size on component 'numbers' of record 'In' has max = -2; a size is 0 or more. Write 0 or more.
  // ecj 19:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
