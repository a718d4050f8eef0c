import com.fasterxml.jackson.annotation.*;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class JsonAnnotation {

  enum Colour {
    @JsonEnumDefaultValue
  //^ [jlserve/JsonAnnotation] @JsonEnumDefaultValue on constant 'RED' of enum 'Colour' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it.
  // ecj 84:25
    RED;

    @JsonValue
  //^ [jlserve/JsonAnnotation] @JsonValue on member 'lower' of enum 'Colour' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Give the constants names with @JsonProperty, or use the type itself.
    String lower() {
      return "red";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
//^ [jlserve/JsonAnnotation] @JsonInclude on record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it: what is empty is written as null.
// ecj 84:25
  @JsonPropertyOrder({"text", "secret"})
  record In(
      @JsonAlias("body") String text,
    //^ [jlserve/JsonAnnotation] @JsonAlias on component 'text' of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it.
    // ecj 84:25
      @JsonIgnore String secret,
    //^ [jlserve/JsonAnnotation] @JsonIgnore on component 'secret' of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Leave it out of the record.
    // ecj 84:25
      @JsonProperty(value = "n", defaultValue = "7") int number,
      //                                        ^ [jlserve/JsonAnnotation] 'defaultValue' of @JsonProperty on component 'number' of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Use @DefaultValue.
      // ecj 84:25
      @JsonProperty(required = false) Colour colour) {
      //                       ^ [jlserve/JsonAnnotation] 'required' of @JsonProperty on component 'colour' of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it: without @Nullable, Optional or @DefaultValue it is required.
      // ecj 84:25

    @JsonCreator
  //^ [jlserve/JsonAnnotation] @JsonCreator on a constructor of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it: a record is made by its canonical constructor.
    In(String text) {
      this(text, "", 1, Colour.RED);
    }

    @JsonProperty
  //^ [jlserve/JsonAnnotation] @JsonProperty on method 'more' of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Make it a component.
    String more() {
      return secret;
    }

    @JsonGetter
  //^ [jlserve/JsonAnnotation] @JsonGetter on component 'text' of record 'In' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it.
  // ecj 84:25
    public String text() {
      return text;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
//^ [jlserve/JsonAnnotation] @JsonInclude on interface 'Described' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Remove it: what is empty is written as null.
  interface Described {}

  @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"), @JsonSubTypes.Type(value = Square.class, names = {"square", "box"})})
  //                                                                                                                         ^ [jlserve/JsonAnnotation] 'names' of @JsonSubTypes.Type on sealed interface 'Shape' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Write one 'name'.
  // ecj 63:118
  sealed interface Shape {}

  record Circle(int radius) implements Shape, Described {}

  record Square(int side) implements Shape {}

  @JsonIgnoreProperties("id")
//^ [jlserve/JsonAnnotation] @JsonIgnoreProperties on record 'Out' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Leave them out of the record.
// ecj 84:14
  record Out(@JsonProperty(value = "word", access = JsonProperty.Access.READ_ONLY) String word, Shape shape) {}
  //                                                                   ^ [jlserve/JsonAnnotation] 'access' of @JsonProperty on component 'word' of record 'Out' is not supported, and nothing is left out silently; of Jackson's annotations jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces. Use one record for the input and another for the output.
  // ecj 84:14

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text(), new Circle(1));
  }
}
