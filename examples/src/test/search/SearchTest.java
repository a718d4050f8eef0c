import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search with its real model. Its working folder is that of the app. */
class SearchTest {

  private static final String BUS = "Is there a bus at night?";
  private static final String BUSES =
      "The night bus leaves from the main station every thirty minutes.";
  private static final String SWIM = "My child wants to learn to swim.";
  private static final String LESSONS = "Swimming lessons for beginners start again in September.";

  private static JLServeTest search;

  @BeforeAll
  static void start() {
    search =
        JLServeTest.start(Search.class, Path.of("../target/weights"), Map.of("MIN_SCORE", "0.2"));
  }

  @AfterAll
  static void stop() {
    search.close();
  }

  private static List<Search.Hit> find(String text) {
    return search.call("/search", new Search.Query(text, 2), Search.Hits.class).hits();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        BUS + " | " + BUSES,
        SWIM + " | " + LESSONS,
        "What happens if I return a book too late? | Overdue books cost twenty cents a day."
      })
  void findsWhatMeansTheSame(String query, String sentence) {
    List<Search.Hit> hits = find(query);

    assertThat(hits).hasSize(2);
    assertThat(hits.get(0).sentence()).isEqualTo(sentence);
    assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
  }

  @Test
  void leavesOutWhatScoresTooLow() {
    assertThat(find("Quarks interact by gluons.")).isEmpty();
  }

  @Test
  void queriesOfABatchGetTheirOwnHits() throws Exception {
    List<Callable<String>> queries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      queries.add(() -> find(BUS).get(0).sentence());
      queries.add(() -> find(SWIM).get(0).sentence());
    }
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> found = clients.invokeAll(queries).stream().map(Future::resultNow).toList();

      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i)).isEqualTo(i % 2 == 0 ? BUSES : LESSONS);
      }
    }
  }
}
