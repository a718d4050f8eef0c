import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search with its real model. Its working folder is that of the app. */
class SearchTest {

  private static final String CARS = "Parking in the old town is limited to two hours.";
  private static final String BOOKS = "Overdue books cost twenty cents a day.";

  private static JLServeTest search;

  @BeforeAll
  static void start() {
    search =
        JLServeTest.start(
            Search.class, Path.of("../target/weights"), Map.of("MIN_SCORE", "0.2"));
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
        "How long may I leave my car?      | " + CARS,
        "I forgot to return what I read.   | " + BOOKS,
        "Where do I throw away a torch?    | Old batteries and lamps can be left at the recycling yard."
      })
  void findsWhatMeansTheSame(String query, String sentence) {
    List<Search.Hit> hits = find(query);

    assertThat(hits.getFirst().sentence()).isEqualTo(sentence);
    assertThat(hits).extracting(Search.Hit::score).allMatch(score -> score >= 0.2).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void leavesOutWhatScoresTooLow() {
    assertThat(find("Quarks interact by gluons.")).isEmpty();
  }

  @Test
  void queriesOfABatchGetTheirOwnHits() throws Exception {
    List<Callable<String>> queries =
        Stream.of("How long may I leave my car?", "I forgot to return what I read.")
            .flatMap(query -> Stream.<Callable<String>>generate(() -> () -> find(query).getFirst().sentence()).limit(8))
            .toList();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> found =
          clients.invokeAll(queries).stream().map(Future::resultNow).toList();

      assertThat(found.subList(0, 8)).containsOnly(CARS);
      assertThat(found.subList(8, 16)).containsOnly(BOOKS);
    }
    assertThat(search.get("/metrics").body())
        .containsPattern("jlserve_batch_size_bucket\\{endpoint=\"/search\",le=\"\\+Inf\"\\} \\d+");
  }
}
