import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class CloseUncalled {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.text());
  }

  public void close() {}
  //          ^ [jlserve/CloseUncalled] app 'CloseUncalled' is not AutoCloseable, so nothing calls 'close()'. Write: implements AutoCloseable.

  /** Of a session of the app's own. */
  void close(String session) {}

  @SuppressWarnings("jlserve/CloseUncalled")
  private static final class Session {
    void close() {}
  }
}
