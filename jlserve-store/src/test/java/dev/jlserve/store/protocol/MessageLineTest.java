package dev.jlserve.store.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.spi.weights.WeightSource;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLineTest {

  private static final WeightSource.HuggingFace HUB =
      new WeightSource.HuggingFace("org/größe", "main", List.of("*.onnx"));

  private static final List<Message> ALL =
      List.of(
          new Message.Fetch(1, new WeightSource.Maven("g:a:1")),
          new Message.Fetch(
              2, new WeightSource.Url(URI.create("https://a.b/ä%20c"), "0".repeat(64))),
          new Message.Fetch(3, HUB),
          new Message.Fetched(Long.MAX_VALUE, "weights/0/manifest.json"),
          new Message.Refused(4, "line\nbreak \u0001jlserve "),
          new Message.Step("setup()"),
          new Message.Example("/a", 1, 200, Optional.empty()),
          new Message.Example("/a", 2, 500, Optional.of("{}")),
          new Message.Unexampled("/a"),
          new Message.Measured(200_000_000, 1),
          new Message.Failed("no \"model\""),
          new Message.Done(),
          new Message.Reload("/tmp/ä/app.jar", Optional.empty()),
          new Message.Reload("app.jar", Optional.of("setup() changed")),
          new Message.Waiting(List.of("/a", "/b c")),
          new Message.SettingUp("field 'a' is final"),
          new Message.Reloaded(List.of()),
          new Message.Reloaded(List.of("session", "größe")),
          new Message.NotReloaded("two\nlines"));

  @Test
  void everyMessageIsReadAsItWasWritten() {
    for (Message message : ALL) {
      String line = MessageLine.of(message);
      assertThat(line).startsWith("\u0001jlserve {\"message\":\"").doesNotContain("\n");
      assertThat(MessageLine.read(line)).contains(message);
    }
    assertThat(ALL.stream().map(Message::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Message.Kind.values()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"message\":\"done\"}",
        "\u0001jlserve ",
        "\u0001jlserve nonsense",
        "\u0001jlserve {}",
        "\u0001jlserve {\"message\":1}",
        "\u0001jlserve {\"message\":\"sing\"}",
        "\u0001jlserve {\"message\":\"step\"}",
        "\u0001jlserve {\"message\":\"fetch\",\"number\":1,\"source\":{\"kind\":\"s3\"}}",
        "\u0001jlserve {\"message\":\"fetch\",\"number\":1,\"source\":{\"kind\":\"url\",\"uri\":\""
            + "a b\",\"sha256\":\"\"}}",
        "\u0001jlserve {\"message\":\"example\",\"endpoint\":\"/\",\"number\":99999999999,"
            + "\"status\":200}"
      })
  void whatIsNoMessageIsNone(String line) {
    assertThat(MessageLine.read(line)).isEmpty();
  }
}
