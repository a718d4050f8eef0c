package dev.jlserve.store.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.testing.FileServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights from a store that asks who one is, against a server on loopback. */
class HostCredentialsTest {

  private static final byte[] MODEL = "model".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "pass word";

  @TempDir Path folder;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Recording build = new Recording();
  private FileServer store;
  private FileServer other;

  @BeforeEach
  void start() throws IOException {
    store = asking("/m.onnx");
    other = asking("/m.onnx");
    store.redirect("/moved", other.uri("/m.onnx").replace("localhost", "127.0.0.1"));
    store.redirect("/port", other.uri("/m.onnx"));
    store.redirect("/here", "/m.onnx");
  }

  @AfterEach
  void stop() {
    store.close();
    other.close();
  }

  private FileServer asking(String path) throws IOException {
    FileServer server = new FileServer();
    return server.on(
        path,
        exchange -> {
          String login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
          seen.add(login);
          if (login.equals("Bearer key") || login.equals(basic())) {
            exchange.sendResponseHeaders(200, MODEL.length);
            exchange.getResponseBody().write(MODEL);
          } else {
            exchange.sendResponseHeaders(login.equals("null") ? 401 : 403, -1);
          }
        });
  }

  private static String basic() {
    byte[] login = ("ada:" + SECRET).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private WeightSource.Url source(String path) {
    return new WeightSource.Url(URI.create(store.uri(path)), Sha256.of(MODEL));
  }

  private void fetch(String path, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(Map.of("HOME", folder.resolve("home").toString()));
    all.putAll(environment);
    FetchSettings settings = FetchSettings.of(all).with(HubFixture.QUICK);
    Path cache = folder.resolve("cache");
    try (WeightsFetch fetch =
        new WeightsFetch(cache, folder, settings, new HubCommits(), build, build)) {
      fetch.fetch(source(path));
    }
  }

  private Path netrc(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void theVariableOfTheHostHasATokenOrALogin() {
    fetch("/m.onnx", Map.of("JLSERVE_AUTH_LOCALHOST", "key"));
    assertThat(seen).containsExactly("Bearer key");
  }

  @Test
  void aColonMakesItALogin() {
    fetch("/m.onnx", Map.of("JLSERVE_AUTH_LOCALHOST", "ada:" + SECRET));
    assertThat(seen).containsExactly(basic());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "machine localhost login ada password \"pass word\"",
        "# machine localhost password no\nmachine elsewhere login a password b\n"
            + "machine LOCALHOST\n  login ada\n  account x\n  password \"pass word\"\n",
        "macdef init\nmachine localhost password no\n\nmachine localhost\tlogin ada password"
            + " \"pass\\ word\" default login x password y",
      })
  void netrcHasALogin(String text) throws IOException {
    netrc(folder.resolve("home/.netrc"), text);
    fetch("/m.onnx", Map.of());
    assertThat(seen).containsExactly(basic());
  }

  @Test
  void anotherNetrcMayBeNamed() throws IOException {
    Path file =
        netrc(folder.resolve("my netrc"), "machine localhost login ada password \"pass word\"");
    fetch("/m.onnx", Map.of("NETRC", file.toString()));
    assertThat(seen).containsExactly(basic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/moved", "/port"})
  void anotherHostOrPortGetsNone(String path) throws IOException {
    netrc(folder.resolve("home/.netrc"), "machine 127.0.0.1 login ada password no");
    assertThatThrownBy(() -> fetch(path, Map.of("JLSERVE_AUTH_LOCALHOST", "key")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("answered 401 at http://")
        .hasMessageNotContaining("key");
    assertThat(seen).containsExactly("null");
  }

  @Test
  void aRedirectWithinTheHostKeepsThem() {
    fetch("/here", Map.of("JLSERVE_AUTH_LOCALHOST", "key"));
    assertThat(seen).containsExactly("Bearer key");
  }

  @Test
  void aRefusalSaysWhereTheyAreLookedFor() throws IOException {
    Path home = folder.resolve("home/.netrc");
    netrc(home, "machine elsewhere login a password b default login x password y");
    assertThatThrownBy(() -> fetch("/m.onnx", Map.of()))
        .hasMessage(
            "GET "
                + store.uri("/m.onnx")
                + " answered 401; JLSERVE_AUTH_LOCALHOST and "
                + home
                + " hold no credentials for localhost");
    assertThatThrownBy(() -> fetch("/m.onnx", Map.of("JLSERVE_AUTH_LOCALHOST", "ada:wrong")))
        .hasMessage(
            "GET "
                + store.uri("/m.onnx")
                + " answered 403; the host refuses the credentials that JLSERVE_AUTH_LOCALHOST and "
                + home
                + " hold for localhost");
  }

  @Test
  void dotsAndHyphensHaveTheirOwnForm() {
    HostCredentials credentials =
        new HostCredentials(Map.of("JLSERVE_AUTH_MY__MODELS_EXAMPLE_ORG", "key"));
    assertThat(credentials.header(URI.create("https://my-models.example.org/m")))
        .contains("Bearer key");
    assertThat(credentials.header(URI.create("https://my.models.example.org/m"))).isEmpty();
  }

  @Test
  void nothingOfThemIsStored() throws IOException {
    fetch("/m.onnx", Map.of("JLSERVE_AUTH_LOCALHOST", "ada:" + SECRET));
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(SECRET, basic());
      }
    }
  }
}
