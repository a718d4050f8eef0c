import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

@JLServeApp
public class RequestRules {

  record In(
      @Pattern(regexp = "[a-z]+") String text, // was: String text,
      //                                 ^ [jlserve/ApiBreak] component 'text' of 'In' must match '[a-z]+'; clients of the accepted API may send what does not. Remove the constraint, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @Pattern(regexp = "a.c", flags = Pattern.Flag.CASE_INSENSITIVE) String code, // was: String code,
      //                                                                     ^ [jlserve/ApiBreak] component 'code' of 'In' must match 'a.c CASE_INSENSITIVE'; clients of the accepted API may send what does not. Remove the constraint, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @NotBlank String title, // was: String title,
      //               ^ [jlserve/ApiBreak] component 'title' of 'In' takes at least 1 character, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      //               ^ [jlserve/ApiBreak] component 'title' of 'In' must not be blank; clients of the accepted API may send what does not. Remove the constraint, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @Digits(integer = 3, fraction = 2) BigDecimal price, // was: @Digits(integer = 3, fraction = 3) BigDecimal price,
      //                                            ^ [jlserve/ApiBreak] component 'price' of 'In' takes at most 2 decimal places, and took at most 3 decimal places; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @Past LocalDate born, // was: @PastOrPresent LocalDate born,
      //              ^ [jlserve/ApiBreak] component 'born' of 'In' must lie in the past; clients of the accepted API may send what does not. Remove the constraint, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @Size(max = 2) byte[] data, // was: @Size(max = 3) byte[] data,
      //                    ^ [jlserve/ApiBreak] component 'data' of 'In' takes at most 2 bytes, and took at most 3 bytes; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @Size(max = 3) Set<String> set, // was: @Size(max = 4) Set<String> set,
      //                         ^ [jlserve/ApiBreak] component 'set' of 'In' takes at most 3 distinct items, and took at most 4 distinct items; clients of the accepted API may send others. Keep the bound, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21
      @AssertTrue boolean agreed) { // was: boolean agreed) {
      //                  ^ [jlserve/ApiBreak] component 'agreed' of 'In' must be true; clients of the accepted API may send what does not. Remove the constraint, or accept the change with: jlserve api accept RequestRules.java
      // ecj 54:21

    @AssertTrue // was:
    boolean isPaired() {
      return text.length() == code.length();
    }
  }

  record Out(String text) {}

  @Endpoint
  public Out ask(In in) {
  //                ^ [jlserve/ApiBreak] the request of "/ask" must pass isPaired(); clients of the accepted API may send what does not. Remove the constraint, or accept the change with: jlserve api accept RequestRules.java
    return new Out(in.toString());
  }

  public void setup() {}

  public void downloadWeights() {}
}
