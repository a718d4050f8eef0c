import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class RecordEndless {

  record In(Node node, Even even, Tree fine, Full full, Key key, Row row, Shape shape) {}

  record Node(String name, Node next) {}
  //                            ^ [jlserve/RecordEndless] component 'next' of record 'Node' requires another 'Node' inside, without end; an Optional or a collection can end it. Declare it as Optional<Node>.
  // ecj 48:24

  record Even(Odd odd) {}
  //              ^ [jlserve/RecordEndless] component 'odd' of record 'Even' requires another 'Even' inside, without end; an Optional or a collection can end it. Declare it as Optional<Odd>.
  // ecj 48:24

  record Odd(Even even) {}

  record Full(String name, @NotEmpty List<Full> more) {}
  //                                            ^ [jlserve/RecordEndless] component 'more' of record 'Full' requires another 'Full' inside, without end; an Optional or a collection can end it. Let 'more' be empty.
  // ecj 48:24

  record Key(@Size(min = 1) Map<String, Key> keys) {}
  //                                         ^ [jlserve/RecordEndless] component 'keys' of record 'Key' requires another 'Key' inside, without end; an Optional or a collection can end it. Let 'keys' be empty.
  // ecj 48:24

  sealed interface Shape {}

  record Ring(Shape inner) implements Shape {}
  //                ^ [jlserve/RecordEndless] component 'inner' of record 'Ring' requires another 'Ring' inside, without end; an Optional or a collection can end it. Declare it as Optional<Shape>.
  // ecj 48:24

  record Row(@NotEmpty Optional<Row[]> rows, @NotEmpty List<@Nullable Row> holes) {}

  record Tree(List<Tree> branches, Optional<Tree> parent) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
