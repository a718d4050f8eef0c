import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(name = "  ")
//                 ^ [jlserve/AppName] the app's name is blank; it is one line of printable text, at most 100 characters. Remove it to use the class's name.
// ecj 4:13
public class AppNameBlank {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
