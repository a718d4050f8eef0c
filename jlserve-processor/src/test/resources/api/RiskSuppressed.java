import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
@SuppressWarnings("jlserve/ApiRisk")
public class RiskSuppressed {

  record In(String text) {}

  enum Mood {
    GOOD,
    BAD, // was:
  }

  record Out(Mood mood) {}

  @Endpoint
  public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
