package dev.jlserve.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that say other things than jlserve's, or nothing. */
class ServerCallTest {

  @TempDir private Path temporary;
  private final RecordedConsole console = new RecordedConsole();
  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void reply(String path, int status, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          requests.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.getResponseHeaders().set("Location", "http://127.0.0.2/other");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private int call(Map<String, String> environment, String typed, String path, String... options)
      throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>();
    Optional<String> data = Optional.empty();
    Optional<String> output = Optional.empty();
    for (int i = 0; i + 1 < options.length; i += 2) {
      switch (options[i]) {
        case "-F" -> fields.add(options[i + 1]);
        case "-d" -> data = Optional.of(options[i + 1]);
        default -> output = Optional.of(temporary.resolve(options[i + 1]).toString());
      }
    }
    CallRequest request =
        new CallRequest(
            new CallTarget.Server(typed, URI.create(typed)),
            Optional.of(path).filter(each -> !each.isEmpty()),
            fields,
            data,
            output,
            false,
            false);
    return new Call(console, environment, List.of()).run(request);
  }

  private CliException failed(String path, String... options) {
    return catchThrowableOfType(CliException.class, () -> call(Map.of(), address, path, options));
  }

  private void document() throws IOException {
    reply(
        "/openapi.json",
        200,
        "application/json",
        Files.readString(Path.of("src/test/resources/call/openapi.json")));
  }

  @Test
  void aWholeBodyNeedsNoDocument() throws Exception {
    reply("/openapi.json", 404, "text/html", "<h1>no</h1>");
    reply("/v1/area", 200, "application/x-ndjson", "{\"a\":1}\n{\"b\":2}\n");
    assertThat(call(Map.of(), address, "/v1/area", "-d", "{\"x\": 1}", "-o", "lines")).isZero();
    assertThat(temporary.resolve("lines")).hasContent("{\"a\":1}\n{\"b\":2}\n");
    assertThat(requests).containsExactly("/openapi.json null ", "/v1/area null {\"x\": 1}");
    assertThat(console.out())
        .containsExactly(
            "✓ Wrote " + temporary.resolve("lines") + ": application/x-ndjson, 16 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "socks5h://127.0.0.1, ALL_PROXY names the proxy socks5h://127.0.0.1",
    "http:///, The proxy that ALL_PROXY names is no address; in a password",
    "http://proxy.example:99999, The proxy that ALL_PROXY names is no address; in a password"
  })
  void aProxyThatCannotBeUsedIsSaid(String proxy, String said) {
    CliException failed =
        catchThrowableOfType(
            CliException.class,
            () -> call(Map.of("ALL_PROXY", proxy), "http://jlserve.test", "/area", "-d", "{}"));
    assertThat(failed).hasMessageStartingWith(said).hasMessageEndingWith(".");
    assertThat(failed.exitCode()).isEqualTo(1);
  }

  @Test
  void aFileStaysAsItWasUntilAllOfTheBodyIsThere() throws Exception {
    reply("/openapi.json", 404, "text/html", "");
    server.createContext(
        "/picture",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "image/png");
          exchange.sendResponseHeaders(200, 1_000_000);
          exchange.getResponseBody().write(new byte[100_000]);
          exchange.close();
        });
    Path file = Files.writeString(temporary.resolve("picture.png"), "the old one");
    Path link = Files.createSymbolicLink(temporary.resolve("link.png"), file);

    assertThat(failed("/picture", "-d", "{}", "-o", "link.png"))
        .hasMessageStartingWith(address + " failed to respond: ");

    assertThat(file).hasContent("the old one");
    assertThat(temporary).isDirectoryNotContaining("glob:**.part");

    reply("/area", 200, "image/png", "the new one");
    assertThat(call(Map.of(), address, "/area", "-d", "{}", "-o", "link.png")).isZero();
    assertThat(file).hasContent("the new one");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void fieldsNeedTheDocument() {
    reply("/openapi.json", 404, "text/html", "");
    CliException refused = failed("/area", "-F", "side=2");
    assertThat(refused)
        .hasMessage(
            address
                + "/openapi.json responded 404. Fields have no types without it; check the address,"
                + " or give the path and a whole body:");
    assertThat(refused.commands()).containsExactly("jlserve call " + address + " /area -d '{}'");
  }

  @Test
  void anotherDocumentIsNone() {
    reply("/openapi.json", 200, "application/json", "{\"openapi\":\"3.1.0\"}");
    assertThat(failed("/area", "-F", "side=2"))
        .hasMessageStartingWith(
            address + "/openapi.json is no OpenAPI document of jlserve's: the document has no");
  }

  @Test
  void thePathOfAnEndpointIsAWordOfItsOwn() {
    reply("/", 404, "text/plain", "");
    CliException refused =
        catchThrowableOfType(
            CliException.class, () -> call(Map.of(), address + "/v1/area", "", "-F", "side=2"));
    assertThat(refused.commands())
        .containsExactly("jlserve call " + address + " /v1/area -F side=2");
  }

  @Test
  void aKeyIsForTheServerAlone() throws Exception {
    document();
    reply("/area", 307, "text/plain", "");
    CliException redirected =
        catchThrowableOfType(
            CliException.class,
            () ->
                call(
                    Map.of("JLSERVE_API_KEY", " s3cret\n"),
                    address,
                    "/area",
                    "-F",
                    "type=Circle",
                    "-F",
                    "radius=2"));
    assertThat(redirected).hasMessage("POST /area responded 307; call http://127.0.0.2/other");
    assertThat(requests)
        .containsExactly(
            "/openapi.json Bearer s3cret ",
            "/area Bearer s3cret {\"type\":\"Circle\",\"radius\":2}");
  }

  @Test
  void aKeyThatIsNoneIsNotShown() {
    assertThat(
            catchThrowableOfType(
                CliException.class,
                () -> call(Map.of("JLSERVE_API_KEY", "schlüssel"), address, "/area")))
        .hasMessage(
            "JLSERVE_API_KEY has a space or a letter beyond ASCII; a key is printable ASCII");
  }

  @Test
  void thereIsNoServer() throws Exception {
    // As long as it is bound and does not listen, nobody else can.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      address = "http://127.0.0.1:" + silent.getLocalPort();
      CliException failed = failed("/area", "-d", "{}");
      assertThat(failed).hasMessage("No server responds at " + address);
      assertThat(failed.exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/area | -F;side=2;-d;{} | -d is the whole body, and -F a field of it; leave one out",
        "/area | -d;{\"a | The body of -d is no JSON. In a shell, single quotes keep it whole, such"
            + " as -d '{\"name\": \"Ada\"}'",
        "/area | -d;{} {} | The body of -d is no JSON. In a shell, single quotes keep it whole, such"
            + " as -d '{\"name\": \"Ada\"}'",
        "/area | -d;@none.json | File not found: none.json",
        "/aera | -d;{} | There is no endpoint /aera; did you mean /area? The endpoints are /scan,"
            + " /area",
        "/x | -d;{} | There is no endpoint /x. The endpoints are /scan, /area",
        "`` | -d;{} | No endpoint is named. The endpoints are /scan, /area",
        "/area | -F;type=Circle | POST /area: field 'radius' is required: number",
      })
  void mistakesAreUsageAndNothingIsSent(String path, String options, String message)
      throws Exception {
    document();
    CliException failed = failed(path, options.split(";"));
    assertThat(failed).hasMessage(message);
    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(requests).containsExactly("/openapi.json null ");
  }

  @Test
  void theFolderOfTheFileHasToBeThere() throws Exception {
    document();
    CliException failed = failed("/area", "-d", "{}", "-o", "none/out.json");
    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(failed.commands()).containsExactly("mkdir -p " + temporary.resolve("none"));
    assertThat(requests).hasSize(1);
  }
}
