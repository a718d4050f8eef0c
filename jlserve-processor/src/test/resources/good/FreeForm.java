import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.JsonValue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@JLServeApp
public class FreeForm {

  enum Color {
    RED
  }

  record Box<T>(T content, List<T> more) {}

  sealed interface Part {}

  record Tool(String name, JsonValue arguments) implements Part {}

  record Meta(@NotEmpty @Size(max = 9) Map<String, Object> entries) implements Part {}

  record In(
      @NotNull JsonValue value,
      Map<String, Object> plain,
      Map<String, @Nullable Object> marked,
      Map<String, Map<String, Object>> nested,
      Map<Color, JsonValue> byColor,
      List<JsonValue> list,
      Set<@NotNull JsonValue> set,
      Collection<Map<String, Object>> collection,
      JsonValue[] array,
      JsonValue[][] rows,
      Map<String, Object>[] plains,
      Optional<JsonValue> maybe,
      Optional<Map<String, Object>> maybePlain,
      @Nullable JsonValue none,
      @Nullable Map<String, Object> nonePlain,
      Box<JsonValue> box,
      Box<Map<String, Object>> plainBox,
      Part part,
      @DefaultValue("null") JsonValue nothing,
      @DefaultValue("[1, 2.50, {\"a\": \"\\u0000$L\"}, [], {}, true]") @Nullable JsonValue preset) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In echo(In in) {
    return in;
  }

  @Endpoint
  @Example("{\"entries\": {\"a\": [null, 1, 1e300, {}]}}")
  public Meta meta(Meta in) {
    return in;
  }

  @Endpoint
  @Example("{\"name\": \"t\", \"arguments\": null}")
  @Example("{\"name\": \"t\", \"arguments\": {\"a\": 1e4000}}")
  public Tool tool(Tool in) {
    return in;
  }
}
