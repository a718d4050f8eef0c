import dev.jlserve.Endpoint;
import dev.jlserve.HttpStatus;
import dev.jlserve.JLServeApp;

@JLServeApp
public class HttpStatuses {

  record Id(String id) {}

  @HttpStatus(200)
  //          ^ [jlserve/HttpStatusCode] @HttpStatus on 'Fine' is 200; an error is answered with a status from 400 to 599. Write one of them, such as 404.
  static class Fine extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static class Finer extends Fine {
    private static final long serialVersionUID = 1L;
  }

  @HttpStatus(404)
  private static class Hidden extends Exception {
  //             ^ [jlserve/TypeAccess] exception 'Hidden' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 21:24
    private static final long serialVersionUID = 1L;
  }

  @HttpStatus(404)
  static class Missing {}
  //     ^ [jlserve/HttpStatusException] @HttpStatus on 'Missing' has no effect; it gives an exception its status, and 'Missing' is none. Remove it, or let 'Missing' extend RuntimeException.
  // ecj 28:16

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Id find(Id id) throws Fine, Hidden {
    return id;
  }

  @Endpoint
  public Id list(Id id) throws Finer, java.io.IOException {
    return id;
  }
}
