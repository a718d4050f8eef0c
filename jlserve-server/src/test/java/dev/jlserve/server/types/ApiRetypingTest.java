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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The verdict on each pair of types agrees with what a client of the accepted API sees, if a
 * component of the one has become one of the other.
 */
class ApiRetypingTest {

  /** Parts of a form, beside a file, each on either side of what a type takes. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of("ab"),
          List.of("a"),
          List.of("RED"),
          List.of("2026-01-31"),
          List.of("1"),
          List.of("true"),
          List.of("[1]"),
          List.of("[[1], [2, 3]]"),
          List.of("{\"a\": 1}"),
          List.of("a", "b"),
          List.of("1", "1"));

  private static final List<ComponentVariant> TYPES = ComponentVariant.ALL;

  private static EchoedRecords echoed;

  /** By type, what its endpoint takes of the candidates. */
  private static final List<Set<String>> TAKEN = new ArrayList<>();

  /** By type, what its endpoint responds with. */
  private static final List<Set<String>> RESPONSES = new ArrayList<>();

  @BeforeAll
  static void callEachEndpoint() throws IOException, DocumentException {
    echoed =
        EchoedRecords.of(
            TYPES.stream().map(type -> type + " v").toList(), EchoedRecords.JAVA_CLIENT);
    List<String> bodies =
        Stream.concat(
                Stream.of("{}"),
                ComponentVariant.CANDIDATES.stream().map(value -> "{\"v\": " + value + "}"))
            .toList();
    for (int i = 0; i < TYPES.size(); i++) {
      Set<String> taken = new LinkedHashSet<>();
      Set<String> responses = new LinkedHashSet<>();
      for (String body : bodies) {
        JsonObject response = echoed.post(i, json(body));
        if (!response.has("detail")) {
          taken.add(body);
          responses.add(response.toString());
        }
      }
      // Gson takes a 1 with 64 zeros or more for text, so that no reader takes it.
      int endpoint = i;
      responses.removeIf(response -> !echoed.takes(endpoint, json(response)));
      TAKEN.add(taken);
      RESPONSES.add(responses);
    }
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /** Whether a break of clients has a witness among the candidates. */
  private static boolean isDecidable(ComponentVariant was, ComponentVariant is) {
    return was.family().equals(is.family())
        && (was.equals(is) || (!was.hasPattern() && !is.hasPattern()));
  }

  @Test
  void aRequestBreaksWhereTheNewServerRefusesIt() {
    List<String> disagreements = new ArrayList<>();
    for (int was = 0; was < TYPES.size(); was++) {
      Set<String> sent = allowed(was, TAKEN.get(was));
      for (int is = 0; is < TYPES.size(); is++) {
        List<Change> changes = changes(echoed, was, is, Side.REQUEST);
        boolean breaks = worst(changes) == ChangeVerdict.BREAKING;
        boolean refused = !TAKEN.get(is).containsAll(sent);
        if (refused != breaks && (refused || isDecidable(TYPES.get(was), TYPES.get(is)))) {
          disagreements.add(edit(was, is) + " refused: " + refused + ", " + changes);
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static Set<String> allowed(int endpoint, Set<String> bodies) {
    Set<String> allowed = new LinkedHashSet<>(bodies);
    allowed.removeIf(body -> !echoed.isValid(endpoint, json(body)));
    return allowed;
  }

  @Test
  void aResponseBreaksWhereAnOldClientCannotReadIt() throws Exception {
    List<String> disagreements = new ArrayList<>();
    GeneratedClient client = GeneratedClient.of(echoed.app());
    Set<String> all = new LinkedHashSet<>();
    RESPONSES.forEach(all::addAll);
    for (int was = 0; was < TYPES.size(); was++) {
      int old = was;
      Set<String> unread = new LinkedHashSet<>(all);
      unread.removeIf(response -> client.reads("R" + old, response));
      Set<String> readable = new LinkedHashSet<>(all);
      readable.removeAll(unread);
      readable.removeIf(each -> !json(each).has("v") || !echoed.takes(old, json(each)));
      Set<String> excluded = new LinkedHashSet<>(all);
      excluded.removeAll(allowed(was, readable));
      for (int is = 0; is < TYPES.size(); is++) {
        List<Change> changes = changes(echoed, was, is, Side.RESPONSE);
        ChangeVerdict worst = worst(changes);
        boolean misread = RESPONSES.get(is).stream().anyMatch(excluded::contains);
        boolean fails = RESPONSES.get(is).stream().anyMatch(unread::contains);
        boolean minds = worst != ChangeVerdict.COMPATIBLE;
        if ((misread != minds && (misread || isDecidable(TYPES.get(was), TYPES.get(is))))
            || (fails && worst != ChangeVerdict.BREAKING && !isNewConstant(changes))) {
          disagreements.add(
              edit(was, is) + " misread: " + misread + ", fails: " + fails + ", " + changes);
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  /** An old client fails for a new constant or case, which is a risk by what the page says. */
  private static boolean isNewConstant(List<Change> changes) {
    return changes.stream()
        .anyMatch(
            change -> change instanceof Change.ConstantAdded || change instanceof Change.CaseAdded);
  }

  @Test
  void aFormBreaksWhereTheNewServerRefusesItsParts() throws Exception {
    List<String> disagreements = new ArrayList<>();
    List<String> types =
        TYPES.stream()
            .map(ComponentVariant::declaration)
            .filter(declaration -> !declaration.contains("@"))
            .toList();
    EchoedRecords forms =
        EchoedRecords.of(types.stream().map(type -> "byte[] file, " + type + " v").toList());
    List<List<List<String>>> taken = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      List<List<String>> parts = new ArrayList<>();
      for (List<String> each : PARTS) {
        if (forms.takesForm(i, "file", "v", each)) {
          parts.add(each);
        }
      }
      taken.add(parts);
    }
    for (int was = 0; was < types.size(); was++) {
      for (int is = 0; is < types.size(); is++) {
        List<Change> changes = changes(forms, was, is, Side.REQUEST);
        if (!taken.get(is).containsAll(taken.get(was))
            && worst(changes) != ChangeVerdict.BREAKING) {
          disagreements.add(types.get(was) + " -> " + types.get(is) + ", " + changes);
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static String edit(int was, int is) {
    return TYPES.get(was) + " -> " + TYPES.get(is);
  }

  private static List<Change> changes(EchoedRecords records, int was, int is, Side side) {
    return Comparison.of(records.endpoint(was), records.endpoint(is)).stream()
        .filter(change -> change instanceof Change.OfValue value && value.at().side() == side)
        .toList();
  }

  private static ChangeVerdict worst(List<Change> changes) {
    return changes.stream().map(Verdicts::of).min(Enum::compareTo).orElse(ChangeVerdict.COMPATIBLE);
  }
}
