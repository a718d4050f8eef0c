import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.Optional;

@JLServeApp
public class RecordEndless {

  record In(Node node, Even even, Tree fine) {}

  record Node(String name, Node next) {}
  //                            ^ [jlserve/RecordEndless] component 'next' of record 'Node' requires another 'Node' inside, without end; an Optional or a collection can end it. Declare it as Optional<Node>.
  // ecj 28:24

  record Even(Odd odd) {}
  //              ^ [jlserve/RecordEndless] component 'odd' of record 'Even' requires another 'Even' inside, without end; an Optional or a collection can end it. Declare it as Optional<Odd>.
  // ecj 28:24

  record Odd(Even even) {}

  record Tree(List<Tree> branches, Optional<Tree> parent) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
