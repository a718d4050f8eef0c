package dev.jlserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

  private static final String SHA_256 = "ab".repeat(32);
  private static final Path ROOT = Path.of("cache", "weights");
  private static final List<WeightSource> DOWNLOADED = new ArrayList<>();
  private static final List<Path> DISCARDED = new ArrayList<>();

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
    DOWNLOADED.clear();
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
        .hasMessage(
            "mvn:org.example:model:1.0 holds 2 files; name one: path(\"onnx/model.onnx\"). It"
                + " holds onnx/model.onnx, vocab.txt");
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
  void aModelIsSuggestedAndNotWhatAJarSaysOfItself() {
    assertThatThrownBy(() -> Weights.maven("g:tagger:1").path())
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "mvn:g:tagger:1 holds 4 files; name one: path(\"tagger.bin\"). It holds tagger.bin,"
                + " model.properties, META-INF/model.bin, META-INF/DEPENDENCIES");
  }

  @Test
  void filesOfAJarAreSelected() {
    Weights.maven("g:tagger:1").files("*.bin", "model.properties").download();
    assertThat(DOWNLOADED)
        .contains(new WeightSource.Maven("g:tagger:1", List.of("*.bin", "model.properties")));
    assertThatThrownBy(() -> Weights.maven("g:tagger:1").files("../x"))
        .hasMessage("'../x' is no path in a jar; write it like \"onnx/model.onnx\"");
  }

  @Test
  void filesBesideTheAppAreNamedByTheirPath() {
    Weights.file("models").files("*.onnx").download();
    assertThat(DOWNLOADED).contains(new WeightSource.Local("models", List.of("*.onnx")));
    assertThat(Weights.file("models/labels.txt")).hasToString("file:models/labels.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/models/a", "../a", "models/../../a", "C:/a", "a\\b", "", "models/", "."})
  void aFileBesideTheAppIsBelowItsFolder(String path) {
    assertThatThrownBy(() -> Weights.file(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'"
                + path
                + "' is no path below the app's folder; write it like \"models/labels.txt\"");
  }

  /** A presigned address is a credential. */
  @Test
  void theQueryOfAnAddressIsNotTold() {
    String signed = "?X-Amz-Signature=5ec4e7";

    assertThat(Weights.url("https://example.org/m.onnx" + signed, SHA_256))
        .hasToString("https://example.org/m.onnx?***");
    for (String address :
        List.of("http://example.org/m", "s3://bucket/m", "https://example.org/", "https://a b/m")) {
      assertThatThrownBy(() -> Weights.url(address + signed, SHA_256))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + address + "?***'")
          .hasMessageNotContaining("5ec4e7")
          .hasNoCause();
    }
  }

  /** As {@code System.getenv} gives it. */
  @Test
  @SuppressWarnings("NullAway")
  void whatIsTakenFromAnUnsetVariableIsNamed() {
    assertUnset("the address of weights", () -> Weights.url(null, SHA_256));
    assertUnset("the SHA-256 of weights", () -> Weights.url("https://example.org/m", null));
    assertUnset("the coordinate of weights", () -> Weights.maven(null));
    assertUnset("the path of weights", () -> Weights.file(null));
    assertUnset("the name of weights", () -> Weights.made(null));
    assertUnset("the repository of weights", () -> Weights.huggingFace(null));
    assertUnset("the revision of weights", () -> Weights.huggingFace("a/b").revision(null));
    assertUnset("the name of a file", () -> Weights.huggingFace("a/b").files("c", null));
    assertUnset("the name of a file", () -> Weights.maven("a:b:1").files((String[]) null));
    assertUnset("the name of a file", () -> Weights.file("a").path(null));
    assertThatThrownBy(() -> Weights.made("a").make(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("what makes the weights is null; write make(folder -> ...)");
  }

  private static void assertUnset(String what, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(what + " is null; set the environment variable, if it comes from one");
  }

  @Test
  void anObjectOfAStoreNeedsAnAddress() {
    assertThatThrownBy(() -> Weights.url("s3://bucket/m.onnx", SHA_256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'s3://bucket/m.onnx' is no https address; write a presigned address of the object, or"
                + " https://<endpoint>/<bucket>/<object> of a server that takes a login");
  }

  @Test
  void aLoginInAnAddressIsRefusedAndNotPrinted() {
    assertThatThrownBy(() -> Weights.url("https://ada:secret@example.org/m.onnx", SHA_256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the address of example.org holds a login; take it out, and give it to the build in the"
                + " variable JLSERVE_AUTH_<HOST> or in ~/.netrc");
  }

  @Test
  void whatIsMadeIsKeptUnlessItsMakerThrows() throws Exception {
    Path folder = ROOT.resolve("sentiment-v1");
    MadeWeights made = Weights.made("sentiment-v1");
    made.make(given -> assertThat(given).isEqualTo(folder));
    assertThat(DOWNLOADED)
        .contains(new WeightSource.Made("sentiment-v1", Optional.of(folder.toString())));
    assertThat(DISCARDED).isEmpty();

    assertThatThrownBy(
            () ->
                Weights.made("other")
                    .make(
                        given -> {
                          throw new IOException("no data");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(DISCARDED).containsExactly(ROOT.resolve("other"));
    assertThat(DOWNLOADED)
        .doesNotContain(
            new WeightSource.Made("other", Optional.of(ROOT.resolve("other").toString())));

    assertThatThrownBy(made::download)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "made:sentiment-v1 is made and not downloaded; call make(folder -> ...) in"
                + " downloadWeights()");
    assertThatThrownBy(() -> Weights.made("../x")).isInstanceOf(IllegalArgumentException.class);
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
    public Path begin(WeightSource.Made source) {
      return ROOT.resolve(source.name());
    }

    @Override
    public void keep(WeightSource.Made source, Path folder) {
      DOWNLOADED.add(new WeightSource.Made(source.name(), Optional.of(folder.toString())));
    }

    @Override
    public void discard(Path folder) {
      DISCARDED.add(folder);
    }

    @Override
    public WeightFiles find(WeightSource source) {
      if (source.describe().contains("tagger")) {
        return new WeightFiles(
            ROOT,
            List.of(
                "META-INF/DEPENDENCIES", "META-INF/model.bin", "model.properties", "tagger.bin"));
      }
      return source instanceof WeightSource.Maven
          ? new WeightFiles(ROOT, List.of("onnx/model.onnx", "vocab.txt"))
          : new WeightFiles(ROOT, List.of("model.onnx"));
    }
  }
}
