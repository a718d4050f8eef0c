import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(name = " ")
//                 ^ [jlserve/AppName] the app's name is blank; it is one line of printable text, at most 100 characters. Remove it to use the class's name.
// ecj 20:8
public record AppClassRecordAlone(int a, int b) {
//     ^ [jlserve/AppClass] app 'AppClassRecordAlone' is a record; an app is a class. Declare it as a class.
// ecj 20:8

  public int b() {
    return a;
  }

  @Override
  public String toString() {
    return "an app";
  }

  void setup() {}

  void downloadWeights() {}

  @Endpoint
  AppClassRecordAlone predict(AppClassRecordAlone in) {
    return in;
  }
}
