import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;

@JLServeApp
public class AnnotationPlace {

  @DefaultValue("x")
//^ [jlserve/AnnotationPlace] @DefaultValue on 'model' has no effect; it belongs to a component of a record. Remove it.
  private String model = "";

  record In(String text) {}

  @Example("{}")
//^ [jlserve/AnnotationPlace] @Example on 'other' has no effect; it belongs to a method with @Endpoint. Remove it.
  String other() {
    return model;
  }

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
