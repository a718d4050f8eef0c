import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(concurrency = 0, queue = -1)
//                        ^ [jlserve/AppConcurrency] concurrency is 0; at least 1 call runs at once. Write 1 or more.
// ecj 4:13
//                                   ^ [jlserve/AppQueue] queue is -1; at least 0 requests wait. Write 0 or more.
// ecj 4:30
public class AppNumbers {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(concurrency = -2)
  //                      ^ [jlserve/EndpointConcurrency] concurrency is -2; 0 shares the app's calls, 1 or more are the endpoint's own. Write 0 or more.
  // ecj 17:13
  public In predict(In in) {
    return in;
  }
}
