import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
class Smallest {
  record In(String text) {}

  void setup() {}

  void downloadWeights() {}

  @Endpoint
  In echo(In in) {
    return in;
  }
}
