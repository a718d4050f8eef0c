package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code call} of an app that is built, and of a server that runs. */
class CallIT {

  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import jakarta.validation.constraints.*;
      import java.awt.image.BufferedImage;
      import java.io.*;
      import java.util.*;
      import java.util.stream.Stream;
      import javax.imageio.ImageIO;

      @JLServeApp
      public class Studio {
        enum Style { FORMAL, CASUAL }

        record Person(@NotBlank @Size(max = 20) String name, @DefaultValue("FORMAL") Style style,
            Optional<List<String>> titles) {}

        record Greeting(String message) {}

        /** @param image a picture */
        record Picture(byte[] image, @DefaultValue("1") @Min(1) int factor) {}

        record Prompt(String text) {}

        record Token(String text, int number) {}

        public void setup() {
          System.out.println("the app's own output");
        }

        public void downloadWeights() {}

        /** Greets a person. */
        @Endpoint
        @Example("{\\"name\\": \\"Ada\\", \\"style\\": \\"CASUAL\\"}")
        public Greeting greet(Person person) {
          switch (person.name()) {
            case "exit" -> System.exit(0);
            case "fail" -> throw new IllegalStateException("no such person");
            default -> {}
          }
          String title = String.join(" ", person.titles().orElse(List.of()));
          return new Greeting(
              (person.style() == Style.FORMAL ? "Good day, " : "Hi ") + title + person.name());
        }

        /** Enlarges a picture. */
        @Endpoint(produces = "image/png")
        public byte[] enlarge(Picture in) throws IOException {
          BufferedImage from = ImageIO.read(new ByteArrayInputStream(in.image()));
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          int width = from.getWidth() * in.factor();
          ImageIO.write(new BufferedImage(width, from.getHeight(), 1), "png", out);
          return out.toByteArray();
        }

        /** Goes on with a text. */
        @Endpoint
        public Stream<Token> generate(Prompt prompt) {
          return Stream.iterate(1, i -> i + 1).limit(3).map(i -> {
            if (i == 3 && prompt.text().equals("fail")) {
              throw new IllegalStateException("no third word");
            }
            return new Token(prompt.text(), i);
          });
        }

        /** Never ends. */
        @Endpoint
        public Greeting sleep(Prompt prompt) throws InterruptedException {
          System.out.println("asleep");
          new java.util.concurrent.CountDownLatch(1).await();
          return new Greeting("");
        }
      }
      """;

  @TempDir private static Path folder;
  private static Path cache;

  @BeforeAll
  static void build() throws Exception {
    cache = Files.createDirectory(folder.resolve("cache"));
    Files.writeString(folder.resolve("Studio.java"), SOURCE);
    CliJar.Result unbuilt = call("Studio.java", "/greet", "-F", "name=Ada Lovelace");
    assertThat(unbuilt.code()).isEqualTo(1);
    assertThat(unbuilt.errLines())
        .endsWith(
            "jlserve build Studio.java", "jlserve call Studio.java /greet -F 'name=Ada Lovelace'");
    CliJar.Result built = CliJar.run(jlserve("build", "Studio.java"));
    assertThat(built.code()).as(built.err()).isZero();
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", picture);
    Files.write(folder.resolve("in.png"), picture.toByteArray());
  }

  private static ProcessBuilder jlserve(String... words) {
    return CliJar.command(folder, Map.of("JLSERVE_CACHE_DIR", cache.toString()), words);
  }

  private static ProcessBuilder calling(String... words) {
    List<String> all = new ArrayList<>(List.of("call"));
    all.addAll(Arrays.asList(words));
    return jlserve(all.toArray(String[]::new));
  }

  private static CliJar.Result call(String... words) throws IOException, InterruptedException {
    return CliJar.run(calling(words));
  }

  @Test
  void endpointsAreListedAndDescribedWithoutAStart() throws Exception {
    CliJar.Result listed = call();
    assertThat(listed.out())
        .isEqualTo(
            """
            POST /greet     Greets a person
            POST /enlarge   Enlarges a picture
            POST /generate  Goes on with a text
            POST /sleep     Never ends
            """);
    CliJar.Result described = call("/greet", "--help");
    assertThat(described.out())
        .contains("  name    string, required, at least 1 character, at most 20 characters")
        .contains("  style   CASUAL or FORMAL, default FORMAL\n")
        .endsWith("Example:\n  jlserve call /greet -F name=Ada -F style=CASUAL\n");
    CliJar.Result told = call("/greet", "--help", "--json");
    assertThat(told.out())
        .startsWith(
            "{\"event\":\"endpoint\",\"path\":\"/greet\",\"description\":\"Greets a person.\","
                + "\"fields\":[{\"name\":\"name\",\"type\":\"string\",\"required\":true,")
        .endsWith(
            "\"example\":\"jlserve call /greet -F name=Ada -F style=CASUAL\"}\n"
                + "{\"event\":\"result\",\"exit\":0}\n");
    assertThat(told.err()).isEmpty();
    assertThat(List.of(listed.code(), described.code())).containsOnly(0);
    assertThat(listed.err() + described.err()).isEmpty();
  }

  @Test
  void stdoutHasTheResponseAlone() throws Exception {
    CliJar.Result greeted =
        call("Studio.java", "/greet", "-F", "name=Ada", "-F", "titles=Dr.", "-F", "titles=Prof. ");
    assertThat(greeted.out()).isEqualTo("{\"message\":\"Good day, Dr. Prof. Ada\"}");
    assertThat(greeted.errLines()).containsExactly("the app's own output");
    assertThat(greeted.code()).isZero();
    assertThat(cache.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aResponseOnAFullDiskIsAnError() throws Exception {
    Process process =
        calling("/greet", "-F", "name=Ada").redirectOutput(new File("/dev/full")).start();
    assertThat(process.errorReader().lines())
        .anyMatch(line -> line.startsWith("Error: stdout cannot be written: "));
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void aFileComesAndAPictureGoes() throws Exception {
    CliJar.Result enlarged =
        call("/enlarge", "-F", "image=@in.png", "-F", "factor=5", "-o", "out.png", "--json");
    assertThat(enlarged.code()).as(enlarged.err()).isZero();
    BufferedImage picture = ImageIO.read(folder.resolve("out.png").toFile());
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(20, 3);
    assertThat(enlarged.out().lines().toList().get(1))
        .startsWith(
            "{\"event\":\"response\",\"status\":200,\"type\":\"image/png\",\"body\":null,"
                + "\"file\":\"out.png\",\"bytes\":"
                + Files.size(folder.resolve("out.png"))
                + ",");
  }

  @Test
  void eachEventOfAStreamIsALine() throws Exception {
    CliJar.Result broken = call("/generate", "-d", "{\"text\": \"fail\"}");
    assertThat(broken.out())
        .isEqualTo("{\"text\":\"fail\",\"number\":1}\n{\"text\":\"fail\",\"number\":2}\n");
    assertThat(broken.err()).contains("\nError: POST /generate responded 500: no third word (re");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  void theEndOfTheAppIsWhyThereIsNoResponse() throws Exception {
    CliJar.Result ended = call("/greet", "-F", "name=exit");
    assertThat(ended.errLines())
        .contains("Error: POST /greet ended the process: exit 0")
        .noneMatch(line -> line.contains("responded"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void mistakesAreFoundBeforeTheAppStarts() throws Exception {
    CliJar.Result mistaken = call("/greet", "-F", "nme=Ada", "-F", "style=CASUL");
    assertThat(mistaken.errLines())
        .containsExactly(
            "Error: POST /greet is not called:",
            "  there is no field 'nme'; did you mean name?",
            "  field 'style' takes CASUAL or FORMAL; found 'CASUL'; did you mean CASUAL?",
            "  field 'name' is required: string",
            "jlserve call /greet --help");
    assertThat(mistaken.code()).isEqualTo(2);
  }

  @Test
  void aServerThatRunsIsCalledWithAKey() throws Exception {
    Path keys = Files.writeString(folder.resolve("keys"), "s3cret\n");
    ProcessBuilder command = jlserve("serve", "Studio.java", "-p", "0", "--host", "127.0.0.1");
    command.environment().put("JLSERVE_API_KEYS_FILE", keys.toString());
    try (LiveCli serve = LiveCli.start(command)) {
      URI address = serve.awaitServing();
      CliJar.Result refused = call(address.toString(), "/greet", "-F", "name=Ada");
      assertThat(refused.errLines())
          .containsExactly(
              "Error: "
                  + address
                  + "/openapi.json responded 401; set JLSERVE_API_KEY to a key of the server");
      CliJar.Result greeted =
          CliJar.run(withKey(calling(address.toString(), "/greet", "-F", "name=Ada", "--json")));
      assertThat(greeted.out())
          .contains("\"status\":200,", "\"body\":{\"message\":\"Good day, Ada\"},");
      CliJar.Result unfit =
          CliJar.run(withKey(calling(address.toString(), "/greet", "-F", "name= ")));
      assertThat(unfit.errLines())
          .containsExactly(
              "Error: POST /greet responded 422: name: String should match pattern '\\S'",
              "jlserve call " + address + " /greet --help");
      assertThat(unfit.out()).isEmpty();
      assertThat(List.of(refused.code(), greeted.code(), unfit.code())).containsExactly(1, 0, 1);
      assertThat(onTerminal(withKey(calling(address.toString(), "/greet", "-F", "name=Ada"))))
          .isEqualTo("{\r\n  \"message\": \"Good day, Ada\"\r\n}\r\n");
    }
  }

  @Test
  void anInterruptEndsTheAppToo() throws Exception {
    try (LiveCli sleeping = LiveCli.start(calling("/sleep", "-F", "text=x"))) {
      sleeping.await(line -> line.equals("asleep"));
      ProcessHandle app = sleeping.app();
      sleeping.signal("INT");
      assertThat(sleeping.exitCode()).isEqualTo(130);
      assertThat(app.isAlive()).isFalse();
      assertThat(sleeping.lines()).noneMatch(line -> line.contains("failed to respond"));
    }
  }

  private static ProcessBuilder withKey(ProcessBuilder call) {
    call.environment().put("JLSERVE_API_KEY", "s3cret");
    return call;
  }

  @Test
  void aTerminalShowsNoPicture() throws Exception {
    assertThat(onTerminal(calling("/enlarge", "-F", "image=@in.png")))
        .isEqualTo(
            "Error: The response is image/png, which a terminal cannot show. Write it to a file with"
                + " -o:\r\njlserve call /enlarge -F image=@in.png -o enlarge.png\r\n");
  }

  /** {@code script} of util-linux makes the terminal. */
  private static String onTerminal(ProcessBuilder call) throws IOException, InterruptedException {
    String line =
        call.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    return CliJar.run(call.command(List.of("script", "-qec", line, "/dev/null"))).out();
  }
}
