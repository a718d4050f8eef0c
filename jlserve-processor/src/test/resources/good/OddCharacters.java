import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Characters that end a line, mean something to generators, or have no shape. */
@JLServeApp(name = "$L $T $$ 'odd' \"\\ ")
public class OddCharacters {

  enum $Mood {
    $L,
    $$,
    @JsonProperty("\u2028")
    LINE,
    @JsonProperty("\u0085\u000b\f\u0000\u007f\u200b\ufeff\ue000\uffff")
    OTHERS,
    @JsonProperty("\ud83d\ude00 \u00e9 \u4e2d")
    PLAIN
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k\u2029$S")
  sealed interface Shape {}

  @JsonTypeName("a\u2028'$L'")
  record Circle$(int $N) implements Shape {}

  record In(
      @JsonProperty("a\u2028b") int line,
      @JsonProperty("$S$W") int format,
      @Pattern(regexp = "\u2029*|$", message = "no \u2029: $S") String text,
      @Size(max = 1, message = "\u2028\\u0022\"") String message,
      @DefaultValue("\u2028\u0085\u000b$L\\\"\n\r\t\b\f\u0000") String given,
      @DefaultValue("\u2028") char character,
      @DefaultValue("$$") $Mood mood,
      @NotNull Map<$Mood, Shape> shapes) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(path = "/odd")
  @Example("{\"a\u2028b\":1,\"$S$W\":2,\"text\":\"\",\"message\":\"\u2029\",\"shapes\":{}}")
  public In $odd(In in) {
    return in;
  }
}
