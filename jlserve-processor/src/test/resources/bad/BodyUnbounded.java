//COMPILE_OPTIONS -Ajlserve.strict=on
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.JsonValue;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JLServeApp
public class BodyUnbounded {

  enum Key {
    ONE,
    TWO
  }

  record In(
      String text,
      //     ^ [jlserve/BodyUnbounded] component 'text' of record 'In' has no upper bound: a string in it may have any number of characters; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      byte[] image,
      //     ^ [jlserve/BodyUnbounded] component 'image' of record 'In' has no upper bound: it may have any number of bytes; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      float[] scores,
      //      ^ [jlserve/BodyUnbounded] component 'scores' of record 'In' has no upper bound: it may have any number of items; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      @Size(max = 9) float[][] rows,
      //                       ^ [jlserve/BodyUnbounded] component 'rows' of record 'In' has no upper bound: its rows may have any number of items; a request may be as long as the server's setting allows. Use an array of one dimension with @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      @Size(max = 9) List<String> words,
      //                          ^ [jlserve/BodyUnbounded] component 'words' of record 'In' has no upper bound: a string in it may have any number of characters; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      List<@Size(max = 9) String> more,
      //                          ^ [jlserve/BodyUnbounded] component 'more' of record 'In' has no upper bound: it may have any number of items; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      Optional<String> note,
      //               ^ [jlserve/BodyUnbounded] component 'note' of record 'In' has no upper bound: a string in it may have any number of characters; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      Map<String, Integer> counts,
      //                   ^ [jlserve/BodyUnbounded] component 'counts' of record 'In' has no upper bound: it may have keys of any number and length; a request may be as long as the server's setting allows. Use a Map with keys of an enum, or a List of records with @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      Map<Key, @Size(max = 3) List<Integer>> bounded,
      URI address,
      //  ^ [jlserve/BodyUnbounded] component 'address' of record 'In' has no upper bound: a text of its type may have any number of characters; a request may be as long as the server's setting allows. Use a String with @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      JsonValue free,
      //        ^ [jlserve/BodyUnbounded] component 'free' of record 'In' has no upper bound: it is JSON of any form; a request may be as long as the server's setting allows. Declare records of a fixed depth, or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
      // ecj 78:21
      Optional<Tree> tree,
      Pet pet) {}

  record Tree(Optional<Tree> left, @Size(max = 2) List<Tree> children, int value) {}
  //                         ^ [jlserve/BodyUnbounded] component 'left' of record 'Tree' has no upper bound: it holds its own record again, to any depth; a request may be as long as the server's setting allows. Declare records of a fixed depth, or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
  // ecj 78:21
  //                                                         ^ [jlserve/BodyUnbounded] component 'children' of record 'Tree' has no upper bound: it holds its own record again, to any depth; a request may be as long as the server's setting allows. Declare records of a fixed depth, or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
  // ecj 78:21

  sealed interface Pet {}

  record Dog(String name) implements Pet {}
  //                ^ [jlserve/BodyUnbounded] component 'name' of record 'Dog' has no upper bound: a string in it may have any number of characters; a request may be as long as the server's setting allows. Add @Size(max = ...), or add @SuppressWarnings("jlserve/BodyUnbounded") to the record.
  // ecj 78:21

  record Cat(@Size(max = 9) String name) implements Pet {}

  @SuppressWarnings("jlserve/BodyUnbounded")
  record Quiet(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out ask(In in) {
    return new Out(in.text());
  }

  @Endpoint
  public Out quiet(Quiet in) {
    return new Out(in.text());
  }
}
