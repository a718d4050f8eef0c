import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointMethod {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  private In hidden(In in) {
  //         ^ [jlserve/EndpointModifier] endpoint 'hidden' is private; jlserve calls it on the app's one instance. Remove 'private'.
    return in;
  }

  @Endpoint
  public static In shared(In in) {
  //               ^ [jlserve/EndpointModifier] endpoint 'shared' is static; jlserve calls it on the app's one instance. Remove 'static'.
    return in;
  }

  @Endpoint
  public <T> T generic(T in) {
  //           ^ [jlserve/EndpointGeneric] endpoint 'generic' has type parameters; a request cannot pass them. Remove them.
    return in;
  }

  @Endpoint
  public In throwing(In in) throws Throwable {
  //        ^ [jlserve/EndpointThrows] endpoint 'throwing' throws 'Throwable'; it may throw Exception and its subclasses. Write 'throws Exception'.
    return in;
  }
}
