import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(name = "Two\nlines")
//                 ^ [jlserve/AppName] the app's name holds a line break or a control character; it is one line of printable text, at most 100 characters. Remove that.
// ecj 4:13
public class AppNameLines {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}
