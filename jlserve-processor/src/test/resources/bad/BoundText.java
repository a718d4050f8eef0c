import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

@JLServeApp
public class BoundText {

  record In(@DecimalMin("0,5") double least, @DecimalMax("many") double most) {}
  //                    ^ [jlserve/BoundText] @DecimalMin on component 'least' of record 'In' has the bound "0,5", which is no number. Write it with a decimal point, such as 0.5.
  // ecj 27:21
  //                                                     ^ [jlserve/BoundText] @DecimalMax on component 'most' of record 'In' has the bound "many", which is no number. Write it with a decimal point, such as 0.5.
  // ecj 27:21

  record Out(@DecimalMax("1e400") BigDecimal large, @DecimalMin("1e-400") BigDecimal small) {}
  //                     ^ [jlserve/BoundText] @DecimalMax on component 'large' of record 'Out' has the bound "1e400", which is too large or has too many decimal places. Write one below 1.8E308, with at most 324 decimal places.
  // ecj 27:14
  //                                                            ^ [jlserve/BoundText] @DecimalMin on component 'small' of record 'Out' has the bound "1e-400", which is too large or has too many decimal places. Write one below 1.8E308, with at most 324 decimal places.
  // ecj 27:14

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out ask(In in) {
    return new Out(BigDecimal.ONE, BigDecimal.ONE);
  }
}
