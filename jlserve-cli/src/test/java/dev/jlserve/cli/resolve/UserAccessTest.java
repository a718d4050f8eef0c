package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import com.sun.net.httpserver.HttpServer;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.store.net.Proxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;

/** Mirrors, proxies and credentials, each against a server that asks for them. */
final class UserAccessTest {

  private static final String PASSWORD = "s3cr&t";
  private static final String ANYWHERE = "http://repository.test/";

  @TempDir Path folder;

  private FileRepository repository;
  private Path user;

  @BeforeEach
  void prepare() throws IOException {
    repository = new FileRepository(folder.resolve("repository"));
    repository.publish("t:leaf:1.0", "leaf");
    user = Files.createDirectories(folder.resolve("user"));
  }

  private List<ResolvedJar> resolve(Map<String, String> environment) {
    ResolverSettings settings =
        new ResolverSettings(
            Optional.of(folder.resolve("cache")),
            Optional.empty(),
            folder.resolve("cache"),
            Lock.NONE,
            List.of(),
            user,
            environment,
            Set.of());
    try (RequirementResolver resolver =
        new RequirementResolver(settings, new RecordedConsole().progress("Downloading"))) {
      return resolver.resolve(List.of(RequestedArtifact.of("t:leaf:1.0"))).jars();
    }
  }

  /** As {@code mvn --encrypt-password} writes it, with the master password beside the settings. */
  private String encrypted(String password) throws IOException, PlexusCipherException {
    DefaultPlexusCipher cipher = new DefaultPlexusCipher();
    Files.writeString(
        user.resolve("settings-security.xml"),
        "<settingsSecurity><master>"
            + cipher.encryptAndDecorate("master", "settings.security")
            + "</master></settingsSecurity>");
    return cipher.encryptAndDecorate(password, "master");
  }

  /** The repository behind a server. */
  private HttpServer served(Authenticator asks) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server
        .createContext(
            "/",
            exchange -> {
              Path file = folder.resolve("repository" + exchange.getRequestURI().getPath());
              boolean there = Files.isRegularFile(file);
              byte[] body = there ? Files.readAllBytes(file) : new byte[0];
              exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
              exchange.getResponseBody().write(body);
              exchange.close();
            })
        .setAuthenticator(asks);
    server.start();
    return server;
  }

  /**
   * What refuses requests without a challenge.
   *
   * @param refusal the status, or 0 for a request that is welcome
   */
  private static Authenticator refusing(ToIntFunction<HttpExchange> refusal) {
    return new Authenticator() {
      @Override
      public Result authenticate(HttpExchange exchange) {
        int status = refusal.applyAsInt(exchange);
        return status == 0 ? new Success(new HttpPrincipal("ann", "m2")) : new Failure(status);
      }
    };
  }

  /** As GitLab's registries want it. */
  @Test
  void aServerIsSentTheHeadersOfTheSettings() throws Exception {
    HttpServer server =
        served(
            refusing(
                request ->
                    PASSWORD.equals(request.getRequestHeaders().getFirst("Private-Token"))
                        ? 0
                        : 401));
    try {
      FileRepository.mirrorAll(
          user,
          "http://127.0.0.1:" + server.getAddress().getPort() + "/",
          """
          <servers><server><id>here</id><configuration>
            <httpHeaders>
              <property><name>Private-Token</name><value>s3cr&amp;t</value></property>
            </httpHeaders>
            <connectTimeout>60000</connectTimeout>
          </configuration></server></servers>
          """);

      assertThat(resolve(Map.of())).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  /** That is no repository without checksums: the next answer may be another one. */
  @Test
  void aServerThatFailsToSendAChecksumIsNotTrusted() throws Exception {
    HttpServer server =
        served(
            refusing(
                request -> request.getRequestURI().getPath().matches(".*(sha1|md5)") ? 500 : 0));
    try {
      FileRepository.mirrorAll(user, "http://127.0.0.1:" + server.getAddress().getPort() + "/", "");

      assertThat(catchThrowableOfType(CliException.class, () -> resolve(Map.of())))
          .hasMessageContaining("t:leaf:1.0")
          .hasMessageContaining("500");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerIsToldTheEncryptedPassword() throws Exception {
    HttpServer server =
        served(
            new BasicAuthenticator("m2") {
              @Override
              public boolean checkCredentials(String name, String password) {
                return name.equals("ann") && password.equals(PASSWORD);
              }
            });
    try {
      FileRepository.mirrorAll(
          user,
          "http://127.0.0.1:" + server.getAddress().getPort() + "/",
          "<servers><server><id>here</id><username>ann</username><password>"
              + encrypted(PASSWORD)
              + "</password></server></servers>");

      assertThat(resolve(Map.of())).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aProxyOfTheSettingsIsToldItsEncryptedPassword() throws Exception {
    try (AskingProxy proxy = new AskingProxy(folder.resolve("repository"), "ann", PASSWORD)) {
      FileRepository.mirrorAll(
          user,
          ANYWHERE,
          "<proxies><proxy><active>true</active><protocol>http</protocol><host>127.0.0.1</host>"
              + "<port>"
              + proxy.port()
              + "</port><username>ann</username><password>"
              + encrypted(PASSWORD)
              + "</password></proxy></proxies>");

      assertThat(resolve(Map.of("HTTP_PROXY", "http://127.0.0.1:9"))).hasSize(1);
      assertThat(proxy.requests()).contains("GET " + ANYWHERE + "t/leaf/1.0/leaf-1.0.jar");
    }
  }

  @Test
  void aProxyOfTheEnvironmentIsToldThePasswordOfItsAddress() throws Exception {
    try (AskingProxy proxy = new AskingProxy(folder.resolve("repository"), "ann", PASSWORD)) {
      FileRepository.mirrorAll(user, ANYWHERE, "");
      String address = "http://ann:s3cr%26t@127.0.0.1:" + proxy.port();

      assertThat(resolve(Map.of("HTTP_PROXY", address))).hasSize(1);
      assertThat(proxy.requests()).contains("GET " + ANYWHERE + "t/leaf/1.0/leaf-1.0.jar");
    }
  }

  @Test
  void aProxyOnTheWayToHttpsIsToldItsPassword() throws Exception {
    try (AskingProxy proxy = new AskingProxy(folder.resolve("repository"), "ann", PASSWORD)) {
      FileRepository.mirrorAll(user, "https://repository.test/", "");
      String address = "http://ann:s3cr%26t@127.0.0.1:" + proxy.port();

      // It leads nowhere.
      assertThat(
              catchThrowableOfType(
                  CliException.class, () -> resolve(Map.of("https_proxy", address))))
          .hasMessageStartingWith("Failed to install requirements: t:leaf:1.0");
      assertThat(proxy.requests()).contains("CONNECT repository.test:443");
    }
  }

  @Test
  void someHostsAreReachedDirectly() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://proxy.test:3128", "NO_PROXY", "example.org, .corp");
    EnvironmentProxies proxies =
        new EnvironmentProxies(repository -> null, new Proxies(environment));

    assertThat(proxies.getProxy(at("https://other.org/")).getHost()).isEqualTo("proxy.test");
    assertThat(proxies.getProxy(at("https://example.org/"))).isNull();
    assertThat(proxies.getProxy(at("https://nexus.corp/m2"))).isNull();
    assertThat(proxies.getProxy(at("https://127.0.0.1:8443/"))).isNull();
    assertThat(proxies.getProxy(at("http://other.org/"))).isNull();
    assertThat(proxies.getProxy(at("file:///m2"))).isNull();
  }

  @Test
  void aProxyMayHaveAnUnderscore() {
    EnvironmentProxies proxies =
        new EnvironmentProxies(
            repository -> null,
            new Proxies(Map.of("HTTPS_PROXY", "http://ann:a%40b@my_proxy:3128")));
    assertThat(proxies.getProxy(at("https://other.org/")).getHost()).isEqualTo("my_proxy");
    assertThat(proxies.getProxy(at("https://other.org/")).getPort()).isEqualTo(3128);
  }

  @Test
  void aPasswordThatIsNotEncodedIsNotShown() throws Exception {
    FileRepository.mirrorAll(user, ANYWHERE, "");

    assertThat(
            catchThrowableOfType(
                CliException.class,
                () -> resolve(Map.of("HTTP_PROXY", "http://ann:s3 cr[t@127.0.0.1:9"))))
        .hasMessageContaining("The proxy that HTTP_PROXY names is no address; ")
        .hasMessageNotContaining("s3");
  }

  @ParameterizedTest
  @CsvSource({
    "socks5h://ann:s3cret@127.0.0.1:1080, ALL_PROXY names the proxy socks5h://127.0.0.1:1080",
    "http:///, The proxy that ALL_PROXY names is no address"
  })
  void aProxyThatCannotBeUsedIsRefusedOnceItIsNeeded(String proxy, String said) throws Exception {
    FileRepository.mirrorAll(user, ANYWHERE, "");
    Map<String, String> environment = Map.of("ALL_PROXY", proxy);
    assertThat(catchThrowableOfType(CliException.class, () -> resolve(environment)))
        .hasMessageStartingWith(
            "Failed to install requirements: t:leaf:1.0: Could not transfer artifact"
                + " t:leaf:pom:1.0 from/to here (http://repository.test/): "
                + said);

    repository.mirrorAll(user);
    assertThat(resolve(Map.of())).hasSize(1);
    FileRepository.mirrorAll(user, ANYWHERE, "");
    assertThat(resolve(environment)).as("of what is there already").hasSize(1);
  }

  private static RemoteRepository at(String address) {
    return new RemoteRepository.Builder("here", "default", address).build();
  }
}
