import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Size;
import java.util.List;

@JLServeApp
public class SealedBodies {

  sealed interface Question {}

  record Words(@Size(max = 3) String text) implements Question {}

  record Kind(String type) implements Question {}
  //                 ^ [jlserve/DiscriminatorComponent] component 'type' of record 'Kind' has the JSON name "type", which is that of the discriminator of sealed interface 'Question'. Rename the component, or the property in @JsonTypeInfo.
  // ecj 54:29

  static final class Other implements Question {}
  //           ^ [jlserve/SealedCase] class 'Other' is permitted by sealed interface 'Question', whose place in JSON is an object; it permits records without type parameters, and sealed interfaces of them. Declare it as a record.
  // ecj 19:22

  sealed interface Reply {}

  @JsonTypeName("a")
  record Token(String text) implements Reply {}
//^ [jlserve/SealedTag] records 'SealedBodies.End' and 'SealedBodies.Token' of sealed interface 'Reply' both have the tag "a", which says what record an object is. Give one of them another @JsonTypeName.
// ecj 54:16

  @JsonTypeName("a")
  record End(int tokens) implements Reply {}

  interface Open {}

  private sealed interface Hidden {}
  //             ^ [jlserve/TypeAccess] sealed interface 'Hidden' is private; the generated class cannot reach it. Remove 'private'.
  // ecj 35:28

  record Seen() implements Hidden {}

  sealed interface Of<T> {}

  record One<T>(T value) implements Of<T> {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  @Example("{\"text\": \"hi\"}")
  @Example("{\"type\": \"Words\", \"text\": \"long\"}")
  @Example("{\"type\": \"Nothing\"}")
  @Example("{\"type\": \"Other\"}")
  public Reply ask(Question question) {
  //           ^ [jlserve/ExampleBody] example 1 of endpoint 'ask' would be refused with 422: at 'type', one of Kind, Other, Words is expected. Correct it there.
  // ecj 50:12
  //           ^ [jlserve/ExampleBody] example 2 of endpoint 'ask' would be refused with 422: at 'text', String should have at most 3 characters. Correct it there.
  // ecj 51:12
  //           ^ [jlserve/ExampleBody] example 3 of endpoint 'ask' would be refused with 422: at 'type', one of Kind, Other, Words is expected. Correct it there.
  // ecj 52:12
    return new Token("");
  }

  @Endpoint(maxBatch = 8)
  public Reply batch(Question question) {
  //           ^ [jlserve/EndpointBatch] endpoint 'batch' has maxBatch and takes one input and returns one output; a batch is a List of a record or sealed interface, as are its answers. Take 'List<Question>' and return 'List<Reply>', or remove 'maxBatch'.
    return new End(1);
  }

  @Endpoint
  public Open open(Open open) {
  //          ^ [jlserve/EndpointOutput] endpoint 'open' returns 'Open'; it returns exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record Out(String text) {}'.
  //                    ^ [jlserve/EndpointInput] endpoint 'open' takes 'Open open'; it takes exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record In(String text) {}'.
    return open;
  }

  @Endpoint
  public Hidden hidden(Hidden hidden) {
    return hidden;
  }

  @Endpoint
  public Of<String> generic(Of<String> of) {
  //                ^ [jlserve/EndpointOutput] endpoint 'generic' returns 'Of<String>'; it returns exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record Out(String text) {}'.
  //                                   ^ [jlserve/EndpointInput] endpoint 'generic' takes 'Of<String> of'; it takes exactly one record, or a sealed interface of them. Declare one with the fields it needs, such as 'record In(String text) {}'.
    return of;
  }

  @Endpoint
  public Reply two(Question first, Question second) {
  //           ^ [jlserve/EndpointInput] endpoint 'two' takes 2 parameters; it takes exactly one record, or a sealed interface of them. Put 'first' and 'second' into one record.
    return new End(2);
  }
}
