package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An app with weights from a hub: what its build locks, what it serves without the hub, and that no
 * token, password or downloader is near its code.
 */
class HubIT {

  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import java.nio.file.Files;
      import java.util.*;
      import java.util.jar.JarFile;

      @JLServeApp
      public class Greeter {
        static final Weights WORDS = Weights.huggingFace("org/words").files("words.txt");
        record Text(String text) {}
        private String words = "";
        public void downloadWeights() throws Exception {
          WORDS.download();
          System.out.println("seen by downloadWeights(): " + secrets());
        }
        static List<String> secrets() throws Exception {
          List<String> found = new ArrayList<>();
          System.getenv().forEach((name, value) -> {
            if (value.contains("secret")) found.add(name);
          });
          for (String jar : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            try (JarFile file = new JarFile(jar)) {
              file.stream().map(entry -> entry.getName())
                  .filter(name -> name.matches("dev/jlserve/store/(net|fetch)/.*"))
                  .forEach(found::add);
            }
          }
          return found;
        }
        public void setup() throws Exception { words = Files.readString(WORDS.path()); }
        @Endpoint public Text greet(Text in) throws Exception {
          return new Text(words + " " + secrets() + System.getenv("HF_HOME"));
        }
      }
      """;

  @TempDir private Path temporary;
  private GreeterApp greeter;
  private SmallHub hub;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
    Files.writeString(greeter.folder().resolve("Greeter.java"), SOURCE);
    Files.writeString(temporary.resolve("token"), "secret");
    hub = new SmallHub();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private ProcessBuilder jlserve(String... arguments) {
    ProcessBuilder command = greeter.jlserve(arguments);
    command.environment().keySet().removeIf(name -> name.startsWith("HF_"));
    command.environment().put("HF_ENDPOINT", hub.endpoint());
    command.environment().put("HF_HOME", temporary.toString());
    command.environment().put("HTTPS_PROXY", "http://ann:secret@proxy.test:3128");
    return command;
  }

  private void build(String... options) throws Exception {
    String[] words = new String[options.length + 2];
    words[0] = "build";
    words[1] = "Greeter.java";
    System.arraycopy(options, 0, words, 2, options.length);
    CliJar.Result built = CliJar.run(jlserve(words));
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.err()).contains("seen by downloadWeights(): []");
  }

  private String served() throws Exception {
    try (LiveCli serve = LiveCli.start(jlserve("serve", "Greeter.java", "-p", "0"))) {
      URI address = URI.create("http://localhost:" + serve.awaitServing().getPort() + "/greet");
      return serve.post(address, "{\"text\":\"\"}").body();
    }
  }

  private Path lock() {
    return greeter.folder().resolve("Greeter.jlserve.lock");
  }

  @Test
  void theCommitIsLockedUntilItIsUpdated() throws Exception {
    build();
    assertThat(lock())
        .content()
        .contains("weights " + SmallHub.FIRST + " huggingface org/words main\n");
    assertThat(hub.tokens()).containsOnly("Bearer secret");

    hub.move(SmallHub.SECOND);
    build("--force");
    String expected =
        "{\"text\":\"" + SmallHub.FIRST + " []" + greeter.cache().resolve("huggingface") + "\"}";
    assertThat(served()).isEqualTo(expected);

    build("--update");
    assertThat(lock())
        .content()
        .contains("weights " + SmallHub.SECOND + " huggingface org/words main\n");
    Files.writeString(lock(), Files.readString(lock()).replace(SmallHub.SECOND, SmallHub.FIRST));
    CliJar.Result refused = CliJar.run(jlserve("serve", "Greeter.java", "-p", "0"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "hf:org/words@main is locked to "
                + SmallHub.FIRST
                + " and was built with "
                + SmallHub.SECOND);
    Files.delete(lock());
    hub.close();
    assertThat(served()).startsWith("{\"text\":\"" + SmallHub.SECOND + " []");
  }

  /** The cache has them from the build before; an image and the next machine would not. */
  @Test
  void aForgottenDownloadIsNamedWhereTheCacheHasTheFiles() throws Exception {
    build("--validate");
    Files.writeString(
        greeter.folder().resolve("Greeter.java"), SOURCE.replace("WORDS.download();", ""));

    CliJar.Result failed = CliJar.run(jlserve("build", "Greeter.java", "--validate"));

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.errLines())
        .contains(
            "Error: setup() failed: hf:org/words@main is not of this build, though in "
                + greeter.cache().resolve("huggingface/hub")
                + "; downloadWeights() did not call download() on the same Weights in the build."
                + " Write that call, then run: jlserve build Greeter.java --validate");
  }
}
