import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

@JLServeApp
public class BoundText {

  record In(@DecimalMin("0,5") double least, @DecimalMax("many") double most) {}
  //                    ^ [jlserve/BoundText] @DecimalMin on component 'least' of record 'In' has the bound "0,5", which is no number. Write it with a decimal point, such as 0.5.
  // ecj 20:20
  //                                                     ^ [jlserve/BoundText] @DecimalMax on component 'most' of record 'In' has the bound "many", which is no number. Write it with a decimal point, such as 0.5.
  // ecj 20:20

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In ask(In in) {
    return in;
  }
}
