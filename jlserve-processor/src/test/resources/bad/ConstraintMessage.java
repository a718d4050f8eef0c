import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Size;

@JLServeApp
public class ConstraintMessage {

  record In(
      @Size(max = 3, message = "{too.long}") String text,
      //                       ^ [jlserve/ConstraintMessage] the message of @Size on component 'text' of record 'In' holds "{too.long}", which no bundle and no expression language replaces: clients are sent it as it is. Write the text itself.
      // ecj 25:24
      @Size(max = 3, message = "{long}") String key,
      //                       ^ [jlserve/ConstraintMessage] the message of @Size on component 'key' of record 'In' holds "{long}", which no bundle and no expression language replaces: clients are sent it as it is. Write the text itself.
      // ecj 25:24
      @Size(max = 3, message = "not ${validatedValue}, at most {max}") String value,
      //                       ^ [jlserve/ConstraintMessage] the message of @Size on component 'value' of record 'In' holds "${validatedValue}", which no bundle and no expression language replaces: clients are sent it as it is. Write the text itself.
      // ecj 25:24
      @Size(max = 3, message = "at most {max}, such as {a} or {\"b\": 1.5}") String fine) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
