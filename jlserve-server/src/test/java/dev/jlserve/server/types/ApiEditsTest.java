package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.processor.compatibility.Change;
import dev.jlserve.processor.compatibility.ChangeVerdict;
import dev.jlserve.processor.compatibility.Comparison;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.processor.compatibility.Side;
import dev.jlserve.processor.compatibility.Verdicts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The verdict on a component that is new, gone or renamed agrees with what a client of the accepted
 * API sees: whether the new server's reader takes what the old schema allows, and whether the new
 * server's responses keep to the old schema, and are read by a client that was generated before the
 * edit. Each try compiles two apps with an endpoint for each of 25 edits.
 */
class ApiEditsTest {

  private static final int EDITS = 25;

  @Provide
  Arbitrary<List<RecordEdit>> edits() {
    Arbitrary<ComponentVariant> any = Arbitraries.of(ComponentVariant.ALL);
    Arbitrary<RecordEdit> added = Combinators.combine(any, any).as(RecordEdit::added);
    Arbitrary<RecordEdit> gone = added.map(RecordEdit::back);
    Arbitrary<RecordEdit> renamed = Combinators.combine(any, any).as(RecordEdit::renamed);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, added),
            net.jqwik.api.Tuple.of(3, gone),
            net.jqwik.api.Tuple.of(1, renamed))
        .list()
        .ofSize(EDITS);
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void verdictsAgreeWithWhatOldClientsSee(@ForAll("edits") List<RecordEdit> edits)
      throws Exception {
    EchoedRecords old = echoed(edits, RecordEdit::before);
    EchoedRecords now = echoed(edits, RecordEdit::after);
    GeneratedClient client = GeneratedClient.of(old.app());
    List<String> disagreements = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      RecordEdit edit = edits.get(i);
      List<Change> changes = Comparison.of(old.endpoint(i), now.endpoint(i));
      boolean refused = isRefused(edit, old, now, i);
      boolean requestBreaks = worst(changes, Side.REQUEST) == ChangeVerdict.BREAKING;
      if (refused != requestBreaks) {
        disagreements.add("requests of " + edit + " are refused: " + refused + ", " + changes);
      }
      boolean misread = isMisread(edit, old, client, now, i);
      boolean responseBreaks = worst(changes, Side.RESPONSE) != ChangeVerdict.COMPATIBLE;
      if (misread != responseBreaks) {
        disagreements.add("responses of " + edit + " are misread: " + misread + ", " + changes);
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static EchoedRecords echoed(
      List<RecordEdit> edits, Function<RecordEdit, Map<String, ComponentVariant>> side)
      throws IOException, DocumentException {
    return EchoedRecords.of(
        edits.stream().map(side).map(RecordEdit::components).toList(), EchoedRecords.JAVA_CLIENT);
  }

  private static ChangeVerdict worst(List<Change> changes, Side side) {
    return changes.stream()
        .filter(change -> change instanceof Change.OfValue value && value.at().side() == side)
        .map(Verdicts::of)
        .min(Enum::compareTo)
        .orElse(ChangeVerdict.COMPATIBLE);
  }

  /** Whether the new server refuses a request that the old schema and the old server take. */
  private static boolean isRefused(
      RecordEdit edit, EchoedRecords old, EchoedRecords now, int endpoint) {
    return bodies(edit.before()).stream()
        .filter(body -> old.isValid(endpoint, body) && old.takes(endpoint, body))
        .anyMatch(body -> !now.takes(endpoint, body));
  }

  /** Whether an old client cannot make use of a response of the new server. */
  private static boolean isMisread(
      RecordEdit edit, EchoedRecords old, GeneratedClient client, EchoedRecords now, int endpoint) {
    return bodies(edit.after()).stream()
        .map(body -> now.post(endpoint, body))
        .filter(response -> !response.has("detail"))
        // Gson takes a 1 with 64 zeros or more for text, so that no reader takes it.
        .filter(response -> now.takes(endpoint, response))
        .anyMatch(
            response ->
                !response.keySet().containsAll(edit.before().keySet())
                    || !client.reads("R" + endpoint, response.toString())
                    || !old.isValid(endpoint, response)
                    || !old.takes(endpoint, response));
  }

  /** Bodies of a record in which one component at a time has each candidate, or is left out. */
  private static List<JsonObject> bodies(Map<String, ComponentVariant> components) {
    JsonObject sample = new JsonObject();
    components.forEach((name, each) -> sample.add(name, JsonParser.parseString(each.sample())));
    List<JsonObject> bodies = new ArrayList<>(List.of(sample));
    for (String name : components.keySet()) {
      JsonObject without = sample.deepCopy();
      without.remove(name);
      bodies.add(without);
      for (String candidate : ComponentVariant.CANDIDATES) {
        JsonObject with = sample.deepCopy();
        with.add(name, JsonParser.parseString(candidate));
        bodies.add(with);
      }
    }
    return bodies;
  }
}
