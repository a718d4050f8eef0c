import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class EndpointBatch {

  record In(String text) {}

  record Out(int length) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(maxDelayMillis = 10)
  //                         ^ [jlserve/EndpointBatch] maxDelayMillis is set without maxBatch; it says how long a batch waits to be full. Add 'maxBatch = 8', or remove 'maxDelayMillis'.
  // ecj 18:13
  public Out alone(In in) {
    return new Out(1);
  }

  @Endpoint
  public List<Out> unsaid(List<In> inputs) {
  //               ^ [jlserve/EndpointBatch] endpoint 'unsaid' takes and returns lists, but has no maxBatch; that says how many requests a call takes at most. Write '@Endpoint(maxBatch = 8)'.
    return List.of();
  }

  @Endpoint(maxBatch = -1, maxDelayMillis = -2)
  //                   ^ [jlserve/EndpointBatch] maxBatch is -1; 0 means no batching, and 1 or more how many requests a call takes at most. Write 0 or more.
  // ecj 31:13
  //                                        ^ [jlserve/EndpointBatch] maxDelayMillis is -2; 0 waits for nobody, and a request is answered within a minute. Write 0 to 59999.
  // ecj 31:28
  public List<Out> below(List<In> inputs) {
    return List.of();
  }

  @Endpoint(maxBatch = 65, maxDelayMillis = 60000)
  //                   ^ [jlserve/EndpointBatch] maxBatch is 65, and the app's queue is 64; while one batch runs, the next could not be full. Write 'queue = 65' or more in @JLServeApp.
  // ecj 40:13
  //                                        ^ [jlserve/EndpointBatch] maxDelayMillis is 60000; 0 waits for nobody, and a request is answered within a minute. Write 0 to 59999.
  // ecj 40:28
  public List<Out> above(List<In> inputs) {
    return List.of();
  }

  @Endpoint(maxBatch = 8)
  public Out single(In in) {
  //         ^ [jlserve/EndpointBatch] endpoint 'single' has maxBatch and takes one input and returns one output; a batch is a List of a record or sealed interface, as are its answers. Take 'List<In>' and return 'List<Out>', or remove 'maxBatch'.
    return new Out(1);
  }

  @Endpoint(maxBatch = 8)
  public void nothing() {}
  //          ^ [jlserve/EndpointBatch] endpoint 'nothing' has maxBatch and takes no parameter; a batch is a List of a record or sealed interface, as are its answers. Take one parameter, such as 'List<In> inputs'.
  //          ^ [jlserve/EndpointBatch] endpoint 'nothing' has maxBatch and returns nothing; a batch is a List of a record or sealed interface, as are its answers. Return a List of a record, such as 'List<Out>'.

  @Endpoint(maxBatch = 8)
  public Set<Out> sets(Set<In> inputs) {
  //              ^ [jlserve/EndpointBatch] endpoint 'sets' has maxBatch and returns 'Set<Out>'; a batch is a List of a record or sealed interface, as are its answers. Return a List of a record, such as 'List<Out>'.
  //                           ^ [jlserve/EndpointBatch] endpoint 'sets' has maxBatch and takes 'Set<In> inputs'; a batch is a List of a record or sealed interface, as are its answers. Take a List of a record, such as 'List<In>'.
    return Set.of();
  }

  @Endpoint(maxBatch = 8)
  public List<String> texts(List<String> inputs) {
  //                  ^ [jlserve/EndpointBatch] endpoint 'texts' has maxBatch and returns 'List<String>'; a batch is a List of a record or sealed interface, as are its answers. Return a List of a record, such as 'List<Out>'.
  //                                     ^ [jlserve/EndpointBatch] endpoint 'texts' has maxBatch and takes 'List<String> inputs'; a batch is a List of a record or sealed interface, as are its answers. Take a List of a record, such as 'List<In>'.
    return inputs;
  }

  @Endpoint(maxBatch = 8)
  public List<@Nullable Out> nulls(List<@Nullable In> inputs) {
  //                         ^ [jlserve/EndpointBatch] endpoint 'nulls' has maxBatch and returns 'List<Out>'; a batch is a List of a record or sealed interface, as are its answers. Return 'List<Out>' without an annotation on 'Out'.
  //                                                  ^ [jlserve/EndpointBatch] endpoint 'nulls' has maxBatch and takes 'List<In> inputs'; a batch is a List of a record or sealed interface, as are its answers. Take 'List<In>' without an annotation on 'In'.
    return List.of();
  }

  @Endpoint(maxBatch = 8)
  public List<Out> counted(List<In> inputs, int count) {
  //               ^ [jlserve/EndpointBatch] endpoint 'counted' has maxBatch and takes 2 parameters; a batch is a List of a record or sealed interface, as are its answers. Take one parameter, such as 'List<In> inputs'.
    return List.of();
  }
}
