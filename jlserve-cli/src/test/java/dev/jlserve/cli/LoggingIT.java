package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.resolve.FileRepository;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What an app logs through SLF4J, whose api alone is among its requirements. */
class LoggingIT {

  private static final String APP =
      """
      //REPOS %s
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;

      @JLServeApp(requirements = {%s})
      public class Greeter {
        private static final Logger LOG = LoggerFactory.getLogger("greeter");

        record Person(String name) {}

        public void setup() {}

        public void downloadWeights() {}

        @Endpoint
        public Person greet(Person person) {
          LOG.warn("no greeting for {}", person.name());
          return person;
        }
      }
      """;

  @TempDir private Path temporary;
  private GreeterApp greeter;
  private Path repository;

  @BeforeEach
  void publish() throws Exception {
    greeter = GreeterApp.in(temporary);
    repository = Files.createDirectory(temporary.resolve("repository"));
    Path api =
        Path.of(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    new FileRepository(repository)
        .publishJar("org.slf4j:slf4j-api:2.0.17", api)
        .publishFile(
            "t:provider:1.0", "META-INF/services/org.slf4j.spi.SLF4JServiceProvider", "none");
  }

  private String classPath(String requirements) throws Exception {
    Files.writeString(
        greeter.folder().resolve("Greeter.java"), APP.formatted(repository.toUri(), requirements));
    CliJar.Result built = CliJar.run(greeter.jlserve("build", "Greeter.java"));
    assertThat(built.code()).as(built.err()).isZero();
    try (Stream<Path> files = Files.walk(greeter.cache().resolve("apps"))) {
      return Files.readString(
          files.filter(file -> file.endsWith("run.args")).findFirst().orElseThrow());
    }
  }

  @Test
  void comesOutAsJsonWithEndpointAndId() throws Exception {
    assertThat(classPath("\"org.slf4j:slf4j-api:2.0.17\"")).containsOnlyOnce("slf4j-jdk14");

    try (LiveCli serve =
        LiveCli.start(greeter.jlserve("serve", "Greeter.java", "-p", "0", "--host", "127.0.0.1"))) {
      URI address = serve.awaitServing();
      serve.post(address.resolve("/greet"), "{\"name\":\"Ada\"}");
      assertThat(serve.await(line -> line.contains("greeter")))
          .matches(
              "\\{\"time\":\"[^\"]+\",\"level\":\"WARN\",\"logger\":\"greeter\","
                  + "\"message\":\"no greeting for Ada\",\"endpoint\":\"/greet\","
                  + "\"id\":\"[0-9a-f]{16}\"}");
      assertThat(serve.lines()).noneMatch(line -> line.startsWith("SLF4J"));
    }
  }

  @Test
  void goesWhereTheAppsOwnProviderTakesIt() throws Exception {
    assertThat(classPath("\"org.slf4j:slf4j-api:2.0.17\", \"t:provider:1.0\""))
        .contains("slf4j-api")
        .doesNotContain("slf4j-jdk14");
  }
}
