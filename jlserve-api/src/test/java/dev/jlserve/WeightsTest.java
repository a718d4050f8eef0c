package dev.jlserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

  private static final String SHA_256 = "ab".repeat(32);
  private static final Path ROOT = Path.of("cache", "weights");
  private static final List<WeightSource> DOWNLOADED = new ArrayList<>();

  private static final Weights SEVERAL = Weights.maven("org.example:model:1.0");
  private static final Weights SINGLE = Weights.url("https://example.org/a/model.onnx", SHA_256);

  @BeforeAll
  static void installStore() {
    assertThatThrownBy(SEVERAL::path)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("this process was started by none of them");
    WeightStore.install(new Store());
  }

  @Test
  void describesItselfToTheStore() {
    SEVERAL.download();
    SINGLE.download();
    assertThat(DOWNLOADED)
        .containsExactly(
            new WeightSource.Maven("org.example:model:1.0"),
            new WeightSource.Url(URI.create("https://example.org/a/model.onnx"), SHA_256));
  }

  @Test
  void aHostMayHaveAnUnderscore() {
    assertThat(Weights.url("https://my_host:8443/m.onnx", SHA_256))
        .hasToString("https://my_host:8443/m.onnx");
  }

  @Test
  void theOnlyFileNeedsNoName() {
    assertThat(SINGLE.path()).isEqualTo(ROOT.resolve("model.onnx"));
    assertThat(SINGLE.path("model.onnx")).isEqualTo(ROOT.resolve("model.onnx"));
  }

  @Test
  void oneOfSeveralFilesNeedsAName() {
    assertThatThrownBy(SEVERAL::path)
        .isInstanceOf(WeightsException.class)
        .hasMessage("mvn:org.example:model:1.0 holds 2 files; name one: path(\"onnx/model.onnx\")");
    assertThat(SEVERAL.path("vocab.txt")).isEqualTo(ROOT.resolve("vocab.txt"));
    assertThat(SEVERAL.path("onnx")).isEqualTo(ROOT.resolve("onnx"));
  }

  @Test
  void anUnknownNameListsWhatIsThere() {
    assertThatThrownBy(() -> SEVERAL.path("onn"))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "mvn:org.example:model:1.0 holds no 'onn'; it holds onnx/model.onnx, vocab.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "onnx/../../x", "/etc/passwd", "", "a\0b", "./vocab.txt"})
  void noNameLeadsOutOfTheFolder(String name) {
    assertThatThrownBy(() -> SEVERAL.path(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.example:model", "org.example:model:1:jar", "a b:c:1", ""})
  void coordinatesHaveThreeParts(String coordinate) {
    assertThatThrownBy(() -> Weights.maven(coordinate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("group:artifact:version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/m.onnx",
        "http://localhost.example.org/m.onnx",
        "ftp://example.org/m.onnx",
        "https://example.org/",
        "https:///m.onnx",
        "m.onnx",
        "https://example.org/a b"
      })
  void addressesAreHttps(String uri) {
    assertThatThrownBy(() -> Weights.url(uri, SHA_256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + uri + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/m",
        "http://127.0.0.1/m",
        "http://[::1]:1/m",
        "HTTPS://a/m"
      })
  void loopbackMayBePlainHttp(String uri) {
    assertThat(Weights.url(uri, SHA_256)).hasToString(uri);
  }

  @Test
  void hashesHave64Digits() {
    assertThatThrownBy(() -> Weights.url("https://example.org/m.onnx", "abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'abc' is no SHA-256; write 64 hexadecimal digits");
  }

  /** Two files for Maven, one for an address. */
  private static final class Store implements WeightStore {
    @Override
    public void download(WeightSource source) {
      DOWNLOADED.add(source);
    }

    @Override
    public WeightFiles find(WeightSource source) {
      return source instanceof WeightSource.Maven
          ? new WeightFiles(ROOT, List.of("onnx/model.onnx", "vocab.txt"))
          : new WeightFiles(ROOT, List.of("model.onnx"));
    }
  }
}
