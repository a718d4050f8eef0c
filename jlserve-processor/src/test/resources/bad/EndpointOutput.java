import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@JLServeApp
public class EndpointOutput {

  record In(String text) {}

  static class Reply {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public void nothing(In in) {}
  //          ^ [jlserve/EndpointOutput] endpoint 'nothing' returns nothing; it returns exactly one record, or a sealed interface of them. Return one, such as 'record Out(String text) {}'.

  @Endpoint
  public String string(In in) {
  //            ^ [jlserve/EndpointOutput] endpoint 'string' returns 'String'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(String value) {}.
    return in.text();
  }

  @Endpoint
  public List<In> list(In in) {
  //              ^ [jlserve/EndpointOutput] endpoint 'list' returns 'List<In>'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(List<In> value) {}.
    return List.of(in);
  }

  @Endpoint
  public Map<String, Object> map(In in) {
  //                         ^ [jlserve/EndpointOutput] endpoint 'map' returns 'Map<String, Object>'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(Map<String, Object> value) {}.
    return Map.of("text", in.text());
  }

  @Endpoint
  public Reply ownClass(In in) {
  //           ^ [jlserve/EndpointOutput] endpoint 'ownClass' returns 'Reply'; it returns exactly one record, or a sealed interface of them. Declare 'Reply' as a record.
    return new Reply();
  }

  @Endpoint
  public CompletableFuture<In> future(In in) {
  //                           ^ [jlserve/EndpointOutput] endpoint 'future' returns 'CompletableFuture<In>'; it returns exactly one record, or a sealed interface of them. Return the record itself: each call has a thread of its own, so it may wait.
    return CompletableFuture.completedFuture(in);
  }
}
