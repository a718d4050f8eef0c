package dev.jlserve.benchmarks;

/**
 * An app that only a benchmark wants.
 *
 * @param endpoints how many methods it has
 * @param records how many records they reach, at least one each
 */
record GeneratedApp(int endpoints, int records) {

  /** Its source, as {@code App.java}. Each endpoint's record leads to its share of the others. */
  String source() {
    StringBuilder text =
        new StringBuilder(
            """
            import dev.jlserve.*;
            import java.util.*;

            /** An app. */
            @JLServeApp
            public class App {
              public void setup() {}
              public void downloadWeights() {}
            """);
    for (int record = 0; record < records; record++) {
      text.append(record(record));
    }
    for (int endpoint = 0; endpoint < endpoints; endpoint++) {
      text.append(
          """
            /** Answers what it was asked. */
            @Endpoint
            public R%1$d e%1$d(R%1$d in) {
              return in;
            }
          """
              .formatted(endpoint));
    }
    return text.append("}\n").toString();
  }

  private String record(int record) {
    int next = record + endpoints;
    return """
      /** A record. @param name a name */
      public record R%d(String name, int count, List<Double> scores, Optional<String> note%s) {}
    """
        .formatted(record, next < records ? ", R" + next + " next" : "");
  }

  @Override
  public String toString() {
    return endpoints
        + " endpoints, "
        + records
        + " records, "
        + source().lines().count()
        + " lines";
  }
}
