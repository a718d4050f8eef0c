package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.Change;
import dev.jlserve.processor.compatibility.ChangeVerdict;
import dev.jlserve.processor.compatibility.Comparison;
import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.processor.compatibility.Side;
import dev.jlserve.processor.compatibility.Verdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number's type may change for another one that has its numbers without rounding. */
class NumberChangesTest {

  /** What each type has no rounding for, itself included. */
  private static final Map<String, List<String>> EXACT =
      Map.of(
          "byte", List.of("byte"),
          "short", List.of("byte", "short"),
          "int", List.of("byte", "short", "int"),
          "long", List.of("byte", "short", "int", "long"),
          "BigInteger", List.of("byte", "short", "int", "long", "BigInteger"),
          "float", List.of("byte", "short", "float"),
          "double", List.of("byte", "short", "int", "float", "double"),
          "BigDecimal",
              List.of(
                  "byte", "short", "int", "long", "BigInteger", "float", "double", "BigDecimal"));

  /** Types with bounds: the old one, the new one, and whether requests and responses break. */
  private static final List<String> BOUNDED =
      List.of(
          "@Max(16777216) @Min(-16777216) int|float|false|true",
          "@Max(16777217) @Min(0) int|float|true|true",
          "@Max(9007199254740992L) @Min(0) long|double|false|true",
          "@Max(9007199254740993L) @Min(0) long|double|true|true",
          "@Max(1) @Min(0) double|@Max(1) @Min(0) float|true|false",
          "@Max(1) @Min(0) BigDecimal|@Max(1) @Min(0) double|true|false",
          "@Max(1) @Min(0) BigDecimal|@Max(1) @Min(0) int|true|false",
          "double|@Max(9007199254740992L) @Min(0) long|true|false",
          "double|@Max(9007199254740993L) @Min(0) long|true|true",
          "Map<String, @Max(1) @Min(0) BigDecimal>|Map<String, Object>|true|true",
          "Map<String, @Max(1) @Min(0) Double>|Map<String, Object>|false|true");

  @Test
  void everyPairOfTypesBreaksWhereNumbersAreRoundedOrRefused() throws Exception {
    List<String> types = List.copyOf(new TreeSet<>(EXACT.keySet()));
    List<String> pairs =
        types.stream().flatMap(was -> types.stream().map(is -> was + "|" + is)).toList();
    Map<String, String> expected = new TreeMap<>();
    for (String pair : pairs) {
      String was = pair.substring(0, pair.indexOf('|'));
      String is = pair.substring(pair.indexOf('|') + 1);
      expected.put(pair, !EXACT.get(is).contains(was) + "|" + !EXACT.get(was).contains(is));
    }

    assertThat(breaks(pairs)).isEqualTo(expected);
  }

  @Test
  void boundsDecideWhichNumbersAreRounded() throws Exception {
    List<String> pairs =
        BOUNDED.stream().map(each -> each.replaceAll("\\|(true|false)", "")).toList();

    assertThat(breaks(pairs).entrySet().stream().map(each -> each.getKey() + "|" + each.getValue()))
        .containsExactlyInAnyOrderElementsOf(BOUNDED);
  }

  @Test
  void aTypeThatStaysIsNoChange() throws Exception {
    ApiDocument document = document(EXACT.keySet().stream().toList());

    assertThat(Comparison.of(document, document)).isEmpty();
  }

  /** Whether requests and responses break, by the old and the new type. */
  private static Map<String, String> breaks(List<String> pairs) throws Exception {
    List<Change> changes =
        Comparison.of(
            document(pairs.stream().map(pair -> pair.substring(0, pair.indexOf('|'))).toList()),
            document(pairs.stream().map(pair -> pair.substring(pair.indexOf('|') + 1)).toList()));
    Map<String, String> breaks = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      String component = "c" + i;
      breaks.put(
          pairs.get(i),
          Stream.of(Side.REQUEST, Side.RESPONSE)
              .map(side -> changes.stream().anyMatch(breaking(side, component)) + "")
              .collect(Collectors.joining("|")));
    }
    return breaks;
  }

  private static Predicate<Change> breaking(Side side, String component) {
    return change ->
        change instanceof Change.OfValue value
            && value.at().side() == side
            && value.at().component().equals(component)
            && Verdicts.of(change) == ChangeVerdict.BREAKING;
  }

  private static ApiDocument document(List<String> types) throws Exception {
    String components =
        IntStream.range(0, types.size())
            .mapToObj(i -> types.get(i) + " c" + i)
            .collect(Collectors.joining(", "));
    String app =
        """
        import dev.jlserve.*;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.util.Map;

        @JLServeApp
        public class App {
          record Numbers(%s) {}

          @Endpoint public Numbers same(Numbers numbers) { return numbers; }

          public void setup() {}

          public void downloadWeights() {}
        }
        """
            .formatted(components);
    return DocumentReader.parse(AcceptedFixture.text(app, Path.of("App.java")));
  }
}
