import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@JLServeApp
public class RequestBounds {

  record In(
      @Size(max = 100) String text, // was: @Size(max = 200) String text,
      //                      ^ [jlserve/ApiBreak] component 'text' of 'In' takes at most 100 characters, and took at most 200 characters; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      @Size(min = 2) String title, // was: @Size(min = 1) String title,
      //                    ^ [jlserve/ApiBreak] component 'title' of 'In' takes at least 2 characters, and took at least 1 character; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      @Min(1) @Max(9) int limit, // was: @Min(0) int limit,
      //                  ^ [jlserve/ApiBreak] component 'limit' of 'In' takes at least 1, and took at least 0; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      //                  ^ [jlserve/ApiBreak] component 'limit' of 'In' takes at most 9, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      @DecimalMin(value = "0", inclusive = false) double share, // was: @DecimalMin("0") double share,
      //                                                 ^ [jlserve/ApiBreak] component 'share' of 'In' takes more than 0, and took at least 0; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      @Size(max = 3) List<@Size(max = 5) String> tags, // was: @Size(max = 4) List<String> tags,
      //                                         ^ [jlserve/ApiBreak] component 'tags' of 'In' takes at most 3 items, and took at most 4 items; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      //                                         ^ [jlserve/ApiBreak] an element of component 'tags' of 'In' takes at most 5 characters, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      @Size(max = 3) Map<String, @Max(5) Integer> counts) {} // was: Map<String, Integer> counts) {}
      //                                          ^ [jlserve/ApiBreak] component 'counts' of 'In' takes at most 3 items, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21
      //                                          ^ [jlserve/ApiBreak] an element of component 'counts' of 'In' takes at most 5, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept RequestBounds.java
      // ecj 42:21

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
