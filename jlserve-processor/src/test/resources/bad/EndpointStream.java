import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@JLServeApp
public class EndpointStream {

  record In(String text) {}

  record Late(Stream<String> texts) {}
  //                         ^ [jlserve/ComponentType] component 'texts' of record 'Late' holds 'Stream<String>', which has no place in JSON; supported are primitives and their boxes, String, enums, records, sealed interfaces of records, BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional and its kin, arrays of these, JsonValue, and Map<String, Object>. Use one of these instead.
  // ecj 58:15

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Stream<String> texts(In in) {
  //                    ^ [jlserve/EndpointOutput] endpoint 'texts' returns 'Stream<String>'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(String value) {} for each item.
    return Stream.of(in.text());
  }

  @Endpoint
  public Flow.Publisher<List<In>> lists(In in) {
  //                              ^ [jlserve/EndpointOutput] endpoint 'lists' returns 'Publisher<List<In>>'; it returns exactly one record, or a sealed interface of them. Wrap it: record Out(List<In> value) {} for each item.
    return subscriber -> {};
  }

  @Endpoint
  public Stream<? extends In> some(In in) {
  //                          ^ [jlserve/EndpointOutput] endpoint 'some' returns 'Stream<? extends In>'; it returns exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record Out(String text) {}'.
    return Stream.of(in);
  }

  @Endpoint
  public IntStream numbers(In in) {
  //               ^ [jlserve/EndpointOutput] endpoint 'numbers' returns 'IntStream'; it returns exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record Out(String text) {}'.
    return IntStream.of(1);
  }

  @Endpoint(maxBatch = 8)
  public Stream<In> batch(List<In> all) {
  //                ^ [jlserve/EndpointBatch] endpoint 'batch' has maxBatch and returns a stream; a batch is a List of a record or sealed interface, as are its answers. Remove 'maxBatch'.
    return all.stream();
  }

  @Endpoint
  public In takes(Stream<In> all) {
  //                         ^ [jlserve/EndpointInput] endpoint 'takes' takes 'Stream<In> all'; it takes exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record In(String text) {}'.
    return new In("");
  }

  @Endpoint
  public Late late(In in) {
    return new Late(Stream.of());
  }
}
