import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class Discriminators {

  sealed interface Part {}

  record Words(String type) implements Part {}
  //                  ^ [jlserve/DiscriminatorComponent] component 'type' of record 'Words' has the JSON name "type", which is that of the discriminator of sealed interface 'Part'. Rename the component, or the property in @JsonTypeInfo.
  // ecj 53:24

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Kind {}

  record Type(String type, @JsonProperty("kind") String name) implements Kind {}
  //                                                    ^ [jlserve/DiscriminatorComponent] component 'name' of record 'Type' has the JSON name "kind", which is that of the discriminator of sealed interface 'Kind'. Rename the component, or the property in @JsonTypeInfo.
  // ecj 53:24

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "class")
//^ [jlserve/DiscriminatorWay] @JsonTypeInfo on sealed interface 'ByClass' has use = CLASS; jlserve tells records apart by a property with a name as its value. Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "class").
  sealed interface ByClass {}

  record One() implements ByClass {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
//^ [jlserve/DiscriminatorWay] @JsonTypeInfo on sealed interface 'Wrapped' has include = WRAPPER_OBJECT; jlserve tells records apart by a property with a name as its value. Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type").
  sealed interface Wrapped {}

  record Two() implements Wrapped {}

  @JsonIgnoreProperties("x")
//^ [jlserve/JsonAnnotation] @JsonIgnoreProperties on sealed interface 'Fallback' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Leave them out of the record.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Three.class)
//^ [jlserve/DiscriminatorWay] @JsonTypeInfo on sealed interface 'Fallback' has a defaultImpl; jlserve tells records apart by a property with a name as its value. Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type").
  sealed interface Fallback {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
//^ [jlserve/JsonAnnotation] @JsonTypeInfo on record 'Three' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it.
// ecj 53:24
  record Three() implements Fallback {}

  record In(Part part, Kind kind, ByClass byClass, Wrapped wrapped, Fallback fallback) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}
