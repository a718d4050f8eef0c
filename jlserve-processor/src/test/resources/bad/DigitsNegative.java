import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Digits;

@JLServeApp
public class DigitsNegative {

  record In(
      @Digits(integer = -1, fraction = 2) double price,
      //                ^ [jlserve/DigitsNegative] @Digits on component 'price' of record 'In' has integer = -1; a count of digits is 0 or more. Write 0 or more.
      // ecj 21:24
      @Digits(integer = 1, fraction = -2) float share) {}
      //                              ^ [jlserve/DigitsNegative] @Digits on component 'share' of record 'In' has fraction = -2; a count of digits is 0 or more. Write 0 or more.
      // ecj 21:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
