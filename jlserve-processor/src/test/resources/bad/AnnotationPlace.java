import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;

@JLServeApp
public class AnnotationPlace {

  @DefaultValue("x")
//^ [jlserve/AnnotationPlace] @DefaultValue on 'model' has no effect; it belongs to a component of a record. Remove it.
  private String model = "";

  record In(@Example("cats") @Example("dogs") String text) {}
  //                                                 ^ [jlserve/AnnotationPlace] @Example on component 'text' of record 'In' has no effect; it belongs to a method with @Endpoint. Remove it.
  // ecj 7:14

  record Unused(@Endpoint int number, @Example("x") String text) {
  //                          ^ [jlserve/AnnotationPlace] @Endpoint on component 'number' of record 'Unused' has no effect; it belongs to a method of the app. Remove it.
  // ecj 7:14
  //                                                       ^ [jlserve/AnnotationPlace] @Example on component 'text' of record 'Unused' has no effect; it belongs to a method with @Endpoint. Remove it.
  // ecj 7:14
    @DefaultValue("x")
  //^ [jlserve/AnnotationPlace] @DefaultValue on 'NAME' has no effect; it belongs to a component of a record. Remove it.
    static final String NAME = "";

    @Example("y")
    public String text() {
      return text;
    }
  }

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
