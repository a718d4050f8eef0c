import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class NullablePrimitive {

  record In(@Nullable int number, @Nullable Integer fine) {}
  //                      ^ [jlserve/NullablePrimitive] component 'number' of record 'In' is marked as nullable, and 'int' is never null. Declare it as Integer, or remove the annotation.
  // ecj 17:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
