package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An endpoint's name in a client is never one that the language calls by itself. */
class ClientNamesTest {

  private static final Pattern METHOD = Pattern.compile("(?m)^  async (\\w+)\\(");

  private static List<String> methods(String... endpoints) {
    String app =
        List.of(endpoints).stream()
            .map("@dev.jlserve.Endpoint public In %s(In in) { return in; }"::formatted)
            .collect(Collectors.joining("\n"));
    String client =
        ClientSourcesTest.client(ClientSources.TYPESCRIPT, ClientSourcesTest.app(app, "int x"))
            .get("client.ts");
    int start = client.indexOf("class IrisClient");
    return METHOD
        .matcher(client.substring(start, client.indexOf("\n}", start)))
        .results()
        .map(method -> method.group(1))
        .toList();
  }

  /** An object with such a method cannot be awaited, written as JSON, or made a text. */
  @Test
  void noMethodIsCalledByJavaScript() {
    assertThat(methods("then", "toJSON", "constructor", "valueOf", "toLocaleString", "catch_"))
        .startsWith(
            "then_", "toJSON_", "constructor_", "valueOf_", "toLocaleString_", "catch_", "echo");
  }

  @Test
  void namesStayDifferent() {
    assertThat(methods("then_", "then", "then__")).startsWith("then_", "then___", "then__");
  }
}
