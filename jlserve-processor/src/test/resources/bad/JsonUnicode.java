import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class JsonUnicode {

  enum Mood {
    @JsonProperty("\ud83d")
    //            ^ [jlserve/JsonUnicode] the name of constant 'GOOD' of enum 'Mood' holds \ud83d, half of a surrogate pair, which no JSON has. Write both halves of the character.
    // ecj 45:24
    GOOD,
    BAD
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "\ude00")
  sealed interface Shape {}
  //     ^ [jlserve/JsonUnicode] the discriminator of sealed interface 'Shape' holds \ude00, half of a surrogate pair, which no JSON has. Write both halves of the character.
  // ecj 20:20

  @JsonTypeName("a\ud83d")
  record Circle() implements Shape {}
//^ [jlserve/JsonUnicode] the tag of record 'JsonUnicode.Circle' holds \ud83d, half of a surrogate pair, which no JSON has. Write both halves of the character.
// ecj 45:24

  record In(
      @JsonProperty("x\ud83dx") int x,
      //                            ^ [jlserve/JsonUnicode] the name of component 'x' of record 'In' holds \ud83d, half of a surrogate pair, which no JSON has. Write both halves of the character.
      // ecj 45:24
      @DefaultValue("\ud83d\ud83d\ude00") String text,
      //            ^ [jlserve/JsonUnicode] the default of component 'text' of record 'In' holds \ud83d, half of a surrogate pair, which no JSON has. Write both halves of the character.
      // ecj 45:24
      @DefaultValue("\ud83d\ude00") String right,
      Mood mood,
      Shape shape) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
