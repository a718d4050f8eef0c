import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;

@JLServeApp
public class DefaultText {

  record In(
      @DefaultValue("many") int number,
      //            ^ [jlserve/DefaultText] default "many" of component 'number' of record 'In' does not convert; an int is a whole number from -2147483648 to 2147483647. Write one of those.
      // ecj 44:24
      @DefaultValue("300") byte small,
      //            ^ [jlserve/DefaultText] default "300" of component 'small' of record 'In' does not convert; a byte is a whole number from -128 to 127. Write one of those.
      // ecj 44:24
      @DefaultValue("1e999") double large,
      //            ^ [jlserve/DefaultText] default "1e999" of component 'large' of record 'In' does not convert; a double is a number such as 0.5 or 1e-3, within its range. Write one of those.
      // ecj 44:24
      @DefaultValue("yes") boolean flag,
      //            ^ [jlserve/DefaultText] default "yes" of component 'flag' of record 'In' does not convert; a boolean is true or false. Write one of those.
      // ecj 44:24
      @DefaultValue("BLUE") Colour colour,
      //            ^ [jlserve/DefaultText] default "BLUE" of component 'colour' of record 'In' does not convert; the constants of Colour are RED, GREEN. Write one of those.
      // ecj 44:24
      @DefaultValue("a,b") List<String> words,
      //            ^ [jlserve/DefaultText] default "a,b" of component 'words' of record 'In' does not convert; only a JsonValue, and values that JSON has as strings, numbers and booleans, take a default. Remove @DefaultValue.
      // ecj 44:24
      @DefaultValue("") Part part) {}
      //            ^ [jlserve/DefaultText] default "" of component 'part' of record 'In' does not convert; only a JsonValue, and values that JSON has as strings, numbers and booleans, take a default. Remove @DefaultValue.
      // ecj 44:24

  record Part(String text) {}

  enum Colour {
    RED,
    GREEN
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
