import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JLServeApp
public class EndpointInput {

  record In(String text) {}

  record Box<T>(T value) {}

  static class Request {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In none() {
  //        ^ [jlserve/EndpointInput] endpoint 'none' takes no parameter; it takes exactly one record, or a sealed interface of them. Declare one, such as 'record In(String text) {}', and take 'In in'.
    return new In("");
  }

  @Endpoint
  public In two(String text, String lang) {
  //        ^ [jlserve/EndpointInput] endpoint 'two' takes 2 parameters; it takes exactly one record, or a sealed interface of them. Put 'text' and 'lang' into one record.
    return new In(text + lang);
  }

  @Endpoint
  public In three(In first, In second, int third) {
  //        ^ [jlserve/EndpointInput] endpoint 'three' takes 3 parameters; it takes exactly one record, or a sealed interface of them. Put 'first', 'second' and 'third' into one record.
    return third == 0 ? first : second;
  }

  @Endpoint
  public In string(String text) {
  //                      ^ [jlserve/EndpointInput] endpoint 'string' takes 'String text'; it takes exactly one record, or a sealed interface of them. Wrap it: record In(String text) {}.
    return new In(text);
  }

  @Endpoint
  public In primitive(int n) {
  //                      ^ [jlserve/EndpointInput] endpoint 'primitive' takes 'int n'; it takes exactly one record, or a sealed interface of them. Wrap it: record In(int n) {}.
    return new In("" + n);
  }

  @Endpoint
  public In array(float[] vector) {
  //                      ^ [jlserve/EndpointInput] endpoint 'array' takes 'float[] vector'; it takes exactly one record, or a sealed interface of them. Wrap it: record In(float[] vector) {}.
    return new In("" + vector.length);
  }

  @Endpoint
  public In list(List<In> all) {
  //                      ^ [jlserve/EndpointInput] endpoint 'list' takes 'List<In> all'; it takes exactly one record, or a sealed interface of them. Wrap it: record Input(List<In> all) {}.
    return all.get(0);
  }

  @Endpoint
  public In optional(Optional<In> in) {
  //                              ^ [jlserve/EndpointInput] endpoint 'optional' takes 'Optional<In> in'; it takes exactly one record, or a sealed interface of them. Wrap it: record Input(Optional<In> in) {}.
    return in.orElseThrow();
  }

  @Endpoint
  public In map(Map<String, Object> fields) {
  //                                ^ [jlserve/EndpointInput] endpoint 'map' takes 'Map<String, Object> fields'; it takes exactly one record, or a sealed interface of them. Wrap it: record In(Map<String, Object> fields) {}.
    return new In("" + fields);
  }

  @Endpoint
  public In stream(InputStream body) {
  //                           ^ [jlserve/EndpointInput] endpoint 'stream' takes 'InputStream body'; it takes exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record In(String text) {}'.
    return new In("" + body);
  }

  @Endpoint
  public In ownClass(Request request) {
  //                         ^ [jlserve/EndpointInput] endpoint 'ownClass' takes 'Request request'; it takes exactly one record, or a sealed interface of them. Declare 'Request' as a record.
    return new In("" + request);
  }

  @Endpoint
  public In wildcard(Box<?> box) {
  //                        ^ [jlserve/EndpointInput] endpoint 'wildcard' takes 'Box<?> box'; it takes exactly one record, or a sealed interface of them. Write concrete type arguments after 'Box'.
    return new In("" + box.value());
  }

  @Endpoint
  public In variable(In... all) {
  //                       ^ [jlserve/EndpointInput] endpoint 'variable' takes 'In... all'; it takes exactly one record, or a sealed interface of them. Wrap it: record Input(In[] all) {}.
    return all[0];
  }
}
