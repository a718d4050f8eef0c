import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import java.util.Optional;

@JLServeApp
public class SecretDefault {

  record In(@Secret String text) {}
  //        ^ [jlserve/AnnotationPlace] @Secret on component 'text' of record 'In' has no effect; it belongs to a component of the record that setup() takes. Remove it.
  // ecj 41:24

  @Secret private String key = "";
//^ [jlserve/AnnotationPlace] @Secret on 'key' has no effect; it belongs to a component of the record that setup() takes. Remove it.

  private record Settings(
  //      ^ [jlserve/TypeAccess] record 'Settings' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 36:30
      @Secret @DefaultValue("x") String apiKey,
      //                    ^ [jlserve/SecretDefault] component 'apiKey' of record 'Settings' is a secret, and its default stands in the source for all to read. Make it an Optional instead.
      // ecj 36:30
      @Secret @NotEmpty Optional<String> fine,
      @DefaultValue("9") @Max(8) int threads,
      //            ^ [jlserve/DefaultConstraint] default "9" of component 'threads' of record 'Settings' breaks the component's own constraint: Input should be less than or equal to 8. Change one of them.
      // ecj 36:30
      @DefaultValue("often") int retries,
      //            ^ [jlserve/DefaultText] default "often" of component 'retries' of record 'Settings' does not convert; an int is a whole number from -2147483648 to 2147483647. Write one of those.
      // ecj 36:30
      @NotEmpty int top) {}
    //^ [jlserve/ConstraintType] @NotEmpty on component 'top' of record 'Settings' cannot judge 'int'; it is for strings, collections, maps and arrays. Remove it.
    // ecj 36:30

  public void setup(Settings settings) {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
