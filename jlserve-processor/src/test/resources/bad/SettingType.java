import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JLServeApp
public class SettingType {

  record In(String text) {}

  record Inner(String text) {}

  record Settings(
      Duration fine,
      Optional<Integer> alsoFine,
      Path file,
      //   ^ [jlserve/SettingType] component 'file' of record 'Settings' holds 'Path', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30
      List<String> names,
      //           ^ [jlserve/SettingType] component 'names' of record 'Settings' holds 'List<String>', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30
      Map<Integer, String> labels,
      //                   ^ [jlserve/SettingType] component 'labels' of record 'Settings' holds 'Map<Integer, String>', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30
      float[] weights,
      //      ^ [jlserve/SettingType] component 'weights' of record 'Settings' holds 'float[]', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30
      Inner inner,
      //    ^ [jlserve/SettingType] component 'inner' of record 'Settings' holds 'Inner', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30
      Optional<Inner> maybe,
      //              ^ [jlserve/SettingType] component 'maybe' of record 'Settings' holds 'Optional<Inner>', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30
      Object any) {}
      //     ^ [jlserve/SettingType] component 'any' of record 'Settings' holds 'Object', which no environment variable can hold; a setting is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time, a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take it apart in setup().
      // ecj 41:30

  public void setup(Settings settings) {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
