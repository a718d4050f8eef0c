import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.JsonValue;
import java.util.List;

/** Breaks in both directions. */
@JLServeApp
public class RequestForm {

  record In(
      byte[] file,
      int[] ids, // was: List<Integer> ids,
      //    ^ [jlserve/ApiBreak] component 'ids' of 'In' is JSON in a form, and was a part for each element in a form; clients of the accepted API send a part for each element in a form. Keep its type, or accept the change with: jlserve api accept RequestForm.java
      // ecj 26:21
      JsonValue note, // was: String note,
      //        ^ [jlserve/ApiBreak] component 'note' of 'In' is JSON in a form, and was text in a form; clients of the accepted API send text in a form. Keep its type, or accept the change with: jlserve api accept RequestForm.java
      // ecj 26:21
      List<JsonValue> names, // was: List<String> names,
      //              ^ [jlserve/ApiBreak] component 'names' of 'In' is JSON in a form, and was a part for each element in a form; clients of the accepted API send a part for each element in a form. Keep its type, or accept the change with: jlserve api accept RequestForm.java
      // ecj 26:21
      List<Integer> kept) {} // was: int[] kept) {}

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
