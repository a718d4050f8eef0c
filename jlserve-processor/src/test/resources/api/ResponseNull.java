import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class ResponseNull {

  record In(String text) {}

  record Out(
      @Nullable String text, // was: String text,
      //               ^ [jlserve/ApiBreak] component 'text' of 'Out' may be null; clients of the accepted API read a value. Declare it so that it is never null, or accept the change with: jlserve api accept ResponseNull.java
      // ecj 24:14
      Optional<Integer> count, // was: int count,
      //                ^ [jlserve/ApiBreak] component 'count' of 'Out' may be null; clients of the accepted API read a value. Declare it so that it is never null, or accept the change with: jlserve api accept ResponseNull.java
      // ecj 24:14
      List<@Nullable String> tags) {} // was: List<String> tags) {}
      //                     ^ [jlserve/ApiBreak] an element of component 'tags' of 'Out' may be null; clients of the accepted API read a value. Declare it so that it is never null, or accept the change with: jlserve api accept ResponseNull.java
      // ecj 24:14

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
