import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** Several pools, of which no two write the same field without a lock. */
@JLServeApp
public class UnsharedStateOfPools {

  record In(String text) {}

  record Out(int length) {}

  private volatile String last = "";
  private int ofApp;
  private int ofOne;
  private int guarded;
  private int meant;

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out counting(In in) {
    last = in.text();
    return new Out(++ofApp + guarded(1));
  }

  @Endpoint
  public Out countingToo(In in) {
    return new Out(++ofApp + meant++);
  }

  @Endpoint(concurrency = 1)
  public Out reading(In in) {
    last = in.text();
    return new Out(ofApp + ++ofOne + guarded(-1));
  }

  private synchronized int guarded(int more) {
    guarded += more;
    return guarded;
  }

  @Endpoint(concurrency = 1)
  @SuppressWarnings("jlserve/SharedState")
  public Out estimating(In in) {
    return new Out(++meant);
  }
}
