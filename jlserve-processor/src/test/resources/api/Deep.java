import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Breaks in both directions. */
@JLServeApp
public class Deep {

  record Tree(
      @Size(max = 9) String name, // was: String name,
      //                    ^ [jlserve/ApiBreak] component 'name' of 'Tree' takes at most 9 characters, and had no such bound before; clients of the accepted API may send others. Remove the bound, or accept the change with: jlserve api accept Deep.java
      // ecj 31:23
      List<Tree> children,
      Map<String, Page<Leaf>> pages,
      Optional<Tree> parent) {}

  record Page<T>(List<T> items) {}

  record Leaf(
      int size, // was: Optional<Integer> size,
      //  ^ [jlserve/ApiBreak] component 'size' of 'Leaf' has become required; clients of the accepted API leave it out. Give it a @DefaultValue, or accept the change with: jlserve api accept Deep.java
      // ecj 31:23
      double[][] matrix) {}

  record Out(Tree tree) {}

  @Endpoint
  public Out ask(Tree in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}
