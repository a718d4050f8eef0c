package com.example.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.Naming;
import dev.jlserve.UnknownFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by their meaning. It shows every shape that a component may have.
 *
 * @see Query
 */
@JLServeApp(
    name = "Semantic search",
    concurrency = 4,
    queue = 8,
    naming = Naming.SNAKE_CASE,
    unknownFields = UnknownFields.REJECT)
public class Search implements AutoCloseable {

  /** Which hits come first. */
  enum Order {
    BEST_FIRST,
    @JsonProperty("newest")
    NEWEST_FIRST
  }

  /**
   * What to look for, and {@code how}.
   *
   * @param text what the documents should be about
   * @param topK how many documents to return
   *     at most
   * @param filters the values that each field may have
   */
  record Query(
      @NotBlank @Size(max = 200) String text,
      @DefaultValue("10") @Min(1) @Max(100) int topK,
      @DefaultValue("BEST_FIRST") Order order,
      @Positive(message = "no document has that score") @Nullable Double minScore,
      Optional<@Pattern(regexp = "[a-z]{2}") String> language,
      @Size(max = 3) Map<String, @NotEmpty Set<@NotBlank String>> filters,
      float @Nullable [] vector) {}

  record Page<T>(List<T> items, Map<Order, Integer> counts, Optional<Page<T>> next) {}

  record Hit(@JsonProperty("document-id") long id, double score, float[][] passages) {}

  @Override
  public void close() {}

  public void setup() throws IOException {}

  public void downloadWeights() {}

  /**
   * Finds the documents nearest to a query. The best comes first.
   *
   * @param query what to look for
   * @return the documents found
   */
  @Endpoint(path = "/v1/search", concurrency = 2)
  @Example("{\"text\": \"cats\", \"filters\": {}}")
  @Example("{\"text\": \"dogs\", \"filters\": {\"tag\": [\"pet\"]}, \"top_k\": 3}")
  public Page<Hit> search(Query query) throws IOException {
    throw new IOException();
  }

  @Endpoint
  Query explain(Hit hit) {
    throw new IllegalStateException();
  }

  @Endpoint(path = "/v1/explain-all")
  Query explain(Page<Hit> hits) {
    throw new IllegalStateException();
  }
}
