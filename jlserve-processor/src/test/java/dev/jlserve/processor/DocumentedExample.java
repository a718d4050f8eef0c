package dev.jlserve.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Completes an example of the documentation, as the page's introduction says. */
final class DocumentedExample {

  private static final String IMPORTS =
      """
      import com.fasterxml.jackson.annotation.*;
      import dev.jlserve.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      """;

  /** The members of the page's app, by what an example that replaces them contains. */
  private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

  static {
    MEMBERS.put("record Query(", "record Query(String text) {}");
    MEMBERS.put("record Answer(", "record Answer(String text) {}");
    MEMBERS.put(" setup(", "public void setup() {}");
    MEMBERS.put(" downloadWeights(", "public void downloadWeights() {}");
    MEMBERS.put(
        " ask(",
        "@Endpoint public Answer ask(Query query) { return new Answer(query.toString()); }");
  }

  private DocumentedExample() {}

  static String of(String example) {
    return IMPORTS + (isWhole(example) ? example : inApp(example));
  }

  private static boolean isWhole(String example) {
    return example.contains("@JLServeApp") || example.startsWith("class ");
  }

  private static String inApp(String example) {
    String others =
        MEMBERS.entrySet().stream()
            .filter(member -> !example.contains(member.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n"));
    return "@JLServeApp\npublic class App {\n" + example + "\n" + others + "\n}\n";
  }
}
