import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;

@JLServeApp
public class EnumName {

  enum Colour {
    @JsonProperty("dark")
    BLACK,
    @JsonProperty("dark")
    //            ^ [jlserve/EnumName] constants 'BLACK' and 'BLUE' of enum 'Colour' both have the JSON name "dark"; a name stands for one constant. Rename one of them.
    // ecj 35:24
    BLUE,
    WHITE
  }

  enum Shade {
    @JsonProperty("DEEP")
    DARK,
    DEEP
  //^ [jlserve/EnumName] constants 'DARK' and 'DEEP' of enum 'Shade' both have the JSON name "DEEP"; a name stands for one constant. Rename one of them.
  // ecj 35:24
  }

  record In(List<Colour> colours, Map<Shade, Colour> shades) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
