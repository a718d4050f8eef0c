import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.UnknownFields;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@JLServeApp(unknownFields = UnknownFields.REJECT)
public class ExampleBody {

  enum Mode {
    FAST,
    @JsonProperty("slow-mode")
    SLOW
  }

  record Item(@Size(max = 3) String name) {}

  record In(
      @NotBlank String text,
      @Size(max = 2) List<Item> items,
      Map<Mode, @Max(9) Integer> weights,
      @DefaultValue("1") byte count,
      float[][] rows,
      Optional<Boolean> flag,
      Mode mode) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  @Example("{\"text\":\"a\",\"items\":[{\"name\":\"b\"}],\"weights\":{\"FAST\":9},\"count\":1.0,\"rows\":[[1],[2]],\"flag\":null,\"mode\":\"slow-mode\"}")
  public Out right(In in) {
    return new Out(in.text());
  }

  @Endpoint
  @Example("{}")
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'absent' would be refused with 422: at 'text', the field is required. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'absent' would be refused with 422: at 'items', the field is required. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'absent' would be refused with 422: at 'weights', the field is required. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'absent' would be refused with 422: at 'rows', the field is required. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'absent' would be refused with 422: at 'mode', the field is required. Correct it there.
  public Out absent(In in) {
    return new Out(in.text());
  }

  @Endpoint
  @Example("{\"text\":\" \",\"items\":[{\"name\":\"long\"},{},3],\"weights\":{\"SLOW\":10},\"count\":1.5,\"rows\":[[1],[2,3]],\"flag\":1,\"mode\":\"SLOW\",\"more\":1}")
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'text', String should match pattern '\S'. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'items[0].name', String should have at most 3 characters. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'items[1].name', the field is required. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'items[2]', an object is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'items', List should have at most 2 items. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'weights.SLOW', one of FAST, slow-mode is expected as key. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'weights.SLOW', Input should be less than or equal to 9. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'count', a byte is a whole number from -128 to 127. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'rows', rows of one length are expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'flag', a boolean is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'mode', one of FAST, slow-mode is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'wrong' would be refused with 422: at 'more', unknown fields are refused. Correct it there.
  public Out wrong(In in) {
    return new Out(in.text());
  }

  @Endpoint
  @Example("{\"text\":null,\"items\":{},\"weights\":[],\"count\":null,\"rows\":[1],\"mode\":1}")
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'mistyped' would be refused with 422: at 'text', a string is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'mistyped' would be refused with 422: at 'items', an array is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'mistyped' would be refused with 422: at 'weights', an object is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'mistyped' would be refused with 422: at 'count', a number is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'mistyped' would be refused with 422: at 'rows[0]', an array is expected. Correct it there.
  //       ^ [jlserve/ExampleBody] example 1 of endpoint 'mistyped' would be refused with 422: at 'mode', one of FAST, slow-mode is expected. Correct it there.
  public Out mistyped(In in) {
    return new Out(in.text());
  }

  record Sets(
      @Size(max = 1) Set<Integer> one,
      @Size(min = 2) Set<String> two,
      @Size(min = 2) Set<Instant> moments,
      @Size(max = 1) Set<Item> items) {}

  @Endpoint
  @Example("{\"one\":[1,1.0],\"two\":[\"a\",\"b\"],\"moments\":[\"2026-01-31T00:00:00Z\",\"2026-01-31T00:00:01Z\"],\"items\":[{\"name\":\"a\"},{\"name\":\"a\"}]}")
  @Example("{\"one\":[1,2],\"two\":[\"a\",\"a\"],\"moments\":[\"2026-01-31T00:00:00Z\",\"2026-01-31T00:00:00.0Z\"],\"items\":[]}")
  public Out sets(Sets in) {
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'sets' would be refused with 422: at 'one', Set should have at most 1 item. Correct it there.
  // ecj 100:12
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'sets' would be refused with 422: at 'two', Set should have at least 2 items. Correct it there.
  // ecj 100:12
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'sets' would be refused with 422: at 'moments', Set should have at least 2 items. Correct it there.
  // ecj 100:12
    return new Out("");
  }

  record Numbers(
      BigInteger whole,
      BigDecimal large,
      BigDecimal small,
      @DecimalMin(value = "0.1", inclusive = false) float above) {}

  @Endpoint
  @Example("{\"whole\":1e4299,\"large\":1e4299,\"small\":1e-4300,\"above\":0.10000001}")
  @Example("{\"whole\":1e4300,\"large\":1e4300,\"small\":1e-4301,\"above\":0.100000001}")
  public Out numbers(Numbers in) {
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'numbers' would be refused with 422: at 'whole', a BigInteger is a whole number of at most 4300 digits. Correct it there.
  // ecj 119:12
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'numbers' would be refused with 422: at 'large', a BigDecimal is a number such as 0.5 or 1e-3, with an exponent within 4300. Correct it there.
  // ecj 119:12
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'numbers' would be refused with 422: at 'small', a BigDecimal is a number such as 0.5 or 1e-3, with an exponent within 4300. Correct it there.
  // ecj 119:12
  //         ^ [jlserve/ExampleBody] example 2 of endpoint 'numbers' would be refused with 422: at 'above', Input should be greater than 0.1. Correct it there.
  // ecj 119:12
    return new Out("");
  }
}
