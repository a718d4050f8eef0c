package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import dev.jlserve.processor.value.StrictJsonParser;
import org.junit.jupiter.api.Test;

/** What the values of a type keep anyway is in no schema; what is in one can be read. */
class NumberLimitsTest {

  private static final String APP =
      """
      import dev.jlserve.*;
      import jakarta.validation.constraints.*;
      import java.math.*;

      @JLServeApp
      public class App {
        record In(
            @Digits(integer = Integer.MAX_VALUE, fraction = 0) BigDecimal anyWhole,
            @Digits(integer = 4300, fraction = 0) BigInteger longest,
            @Digits(integer = 4299, fraction = 0) BigInteger shorter,
            @Min(-1000) @Max(1000) byte small,
            @Min(-129) @Max(127) byte exact,
            @DecimalMin(value = "-9223372036854775809", inclusive = false)
                @DecimalMax(value = "9223372036854775808", inclusive = false)
                long any) {}

        public void setup() {}

        public void downloadWeights() {}

        @Endpoint public In ask(In in) { return in; }
      }
      """;

  @Test
  void onlyWhatNarrowsATypeIsALimit() throws Exception {
    String document =
        Javac.generated(Javac.compile(Javac.source("App.java", APP)))
            .get("META-INF/jlserve/openapi.json");
    DocumentReader.parse(document);
    assertThat(property(document, "anyWhole")).isEqualTo("{'type':'number','multipleOf':1}");
    assertThat(property(document, "longest")).isEqualTo("{'type':'integer'}");
    assertThat(property(document, "shorter"))
        .isEqualTo("{'type':'integer','exclusiveMinimum':-1E+4299,'exclusiveMaximum':1E+4299}");
    assertThat(property(document, "small"))
        .isEqualTo(property(document, "exact"))
        .isEqualTo("{'type':'integer','minimum':-128,'maximum':127,'x-jlserve-format':'int8'}");
    assertThat(property(document, "any")).isEqualTo("{'type':'integer','format':'int64'}");
  }

  private static String property(String document, String name) throws Exception {
    Json schema = StrictJsonParser.parse(document);
    for (String member : new String[] {"components", "schemas", "In", "properties", name}) {
      schema = schema.asObject().orElseThrow().members().get(member);
    }
    return JsonPrinter.compact(schema).replace('"', '\'');
  }
}
