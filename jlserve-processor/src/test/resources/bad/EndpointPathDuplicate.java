import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointPathDuplicate {

  record In(String text) {}

  record Other(int number) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(path = "/x")
  public In a(In in) {
    return in;
  }

  @Endpoint(path = "/x")
  //               ^ [jlserve/EndpointPathDuplicate] Duplicate endpoint path '/x' found in methods a() and b(). Give 'b' another path.
  // ecj 20:13
  public In b(In in) {
    return in;
  }

  @Endpoint
  public In c(In in) {
    return in;
  }

  @Endpoint(path = "/c")
  //               ^ [jlserve/EndpointPathDuplicate] Duplicate endpoint path '/c' found in methods c() and d(). Give 'd' another path.
  // ecj 32:13
  public In d(In in) {
    return in;
  }

  @Endpoint
  public In overloaded(In in) {
    return in;
  }

  @Endpoint
  public In overloaded(Other other) {
  //        ^ [jlserve/EndpointPathDuplicate] Duplicate endpoint path '/overloaded' found in methods overloaded() and overloaded(). Rename one of the overloads, or give it a path: @Endpoint(path = "...").
    return new In("" + other.number());
  }
}
