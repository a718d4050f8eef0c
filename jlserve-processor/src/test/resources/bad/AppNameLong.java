import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(name = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
//                 ^ [jlserve/AppName] the app's name has 101 characters; it is one line of printable text, at most 100 characters. Shorten it.
// ecj 4:13
public class AppNameLong {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
