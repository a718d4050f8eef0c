import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

class Holder {

  @JLServeApp
  record App(int a) {
//^ [jlserve/AppClass] app 'Holder.App' is a record; an app is a class. Declare it as a class.
// ecj 4:7
    record In(String text) {}

    public void setup() {}

    public void downloadWeights() {}

    @Endpoint
    public In predict(In in) {
      return in;
    }
  }
}
