package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.store.file.FolderRemoval;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init} from the packaged jar, and what a user does next. */
class InitIT {

  /** Maven on the Java of the command line, so that it need start no other one to compile. */
  private static final String JAVA = "JAVA_HOME='%s' ".formatted(System.getProperty("java.home"));

  /** What one test has had Maven download is there for the next. */
  @TempDir private static Path repository;

  @TempDir private Path temporary;
  private Path folder;
  private UserHome home;

  @BeforeEach
  void prepare() throws Exception {
    home = UserHome.in(temporary, repository);
    folder = Files.createDirectory(temporary.resolve("my äpps"));
  }

  private CliJar.Result run(Path workingFolder, String lines) throws Exception {
    return CliJar.run(home.shell(workingFolder, lines));
  }

  private List<String> init(String arguments) throws Exception {
    CliJar.Result made = run(folder, "jlserve init " + arguments);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).isEmpty();
    List<String> lines = made.out().lines().toList();
    return lines.subList(lines.indexOf("Next:") + 1, lines.size()).stream()
        .map(String::strip)
        .toList();
  }

  /** Runs the commands that init printed, to the letter; the last one serves. */
  private List<String> followToAnAnswer(List<String> printed) throws Exception {
    int last = printed.size() - 1;
    String lines = String.join("\n", printed.subList(0, last)) + "\nexec " + printed.get(last);
    try (LiveCli dev = LiveCli.start(home.shell(folder, lines))) {
      URI address = dev.awaitServing();
      HttpResponse<String> answer = dev.post(address.resolve("/greet"), "{\"name\":\"Ada\"}");
      assertThat(answer.body()).isEqualTo("{\"message\":\"Hello, Ada!\"}");
      return dev.lines();
    }
  }

  @Test
  void thePrintedCommandsTestBuildAndServeAProject() throws Exception {
    List<String> printed = init("my-model");
    assertThat(printed)
        .containsExactly(
            "cd my-model",
            "mvn test",
            "export JLSERVE_CACHE_DIR=\"$HOME/.cache/jlserve\" && mkdir -p \"$JLSERVE_CACHE_DIR\"",
            "jlserve build",
            "jlserve dev");

    // Nothing of jlserve's comes from anywhere but the project.
    FolderRemoval.of(repository.resolve("dev/jlserve"));

    assertThat(followToAnAnswer(printed)).noneMatch(line -> line.contains("io.helidon"));

    assertThat(folder.resolve("my-model/target/surefire-reports/mymodel.MyModelTest.txt"))
        .content()
        .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
  }

  @Test
  void thePrintedCommandsBuildAndServeASingleFile() throws Exception {
    List<String> printed = new ArrayList<>(init("--single greeter"));
    printed.set(1, JAVA + printed.get(1));

    followToAnAnswer(printed);

    assertThat(folder.resolve("greeter/target/classes/META-INF/jlserve/app"))
        .hasContent("GreeterBootstrap\nrequests 1");
    // Sources that were generated the first time are not compiled twice.
    CliJar.Result again =
        run(folder.resolve("greeter"), "touch Greeter.java\n" + JAVA + "mvn -q -o compile");
    assertThat(again.code()).as(again.out()).isZero();

    String lines = printed.get(2) + "\ncd greeter; exec ./Greeter.java -p 0";
    try (LiveCli dev = LiveCli.start(home.shell(folder, lines))) {
      URI address = dev.awaitServing();
      HttpResponse<String> answer = dev.post(address.resolve("/greet"), "{\"name\":\"Ada\"}");
      assertThat(answer.body()).isEqualTo("{\"message\":\"Hello, Ada!\"}");
      // The shell waits for jlserve, and hands its exit code on.
      assertThat(dev.app().destroy()).isTrue();
      assertThat(dev.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void aProjectIsBuiltAndServedByItsFolderAsWellOffline() throws Exception {
    home = UserHome.in(Files.createDirectory(temporary.resolve("without artifacts")));
    init("my-model");
    Path project = folder.resolve("my-model");
    Path resource = project.resolve("src/main/resources/greeting.txt");
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, "Servus");
    Path source = project.resolve("src/main/java/mymodel/MyModel.java");
    Files.writeString(
        source,
        Files.readString(source)
            .replace(
                "public void setup() {",
                "public void setup() throws Exception {"
                    + " System.out.println(\"resource: \" + new String(MyModel.class"
                    + ".getResourceAsStream(\"/greeting.txt\").readAllBytes()));"));
    String cache = "mkdir -p \"$HOME/cache\"; export JLSERVE_CACHE_DIR=\"$HOME/cache\"\n";

    CliJar.Result built = run(folder, cache + "jlserve build my-model --offline");
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).doesNotContain("Installing");

    try (LiveCli dev = LiveCli.start(home.shell(folder, cache + "exec jlserve dev my-model"))) {
      dev.await(line -> line.equals("resource: Servus"));
      URI address = dev.awaitServing();
      HttpResponse<String> answer = dev.post(address.resolve("/greet"), "{\"name\":\"Ada\"}");
      assertThat(answer.body()).isEqualTo("{\"message\":\"Hello, Ada!\"}");
      Files.writeString(resource, "Moin");
      dev.await(line -> line.equals("resource: Moin"));
    }
    try (LiveCli serve = LiveCli.start(home.shell(project, cache + "exec jlserve serve"))) {
      serve.await(line -> line.equals("resource: Moin"));
      serve.awaitServing();
    }
  }

  @Test
  void mavenAndCheckShowAMistakeAtItsPlace() throws Exception {
    init("greeter");
    Path project = folder.resolve("greeter");
    Path source = project.resolve("src/main/java/greeter/Greeter.java");
    String text = Files.readString(source);
    Files.writeString(source, text.replace("(Input input)", "(Input input, int times)"));
    long line = text.substring(0, text.indexOf("(Input input)")).lines().count();

    CliJar.Result maven = run(project, JAVA + "mvn -B -q compile");
    CliJar.Result check = run(project, "jlserve check");

    String message =
        "[jlserve/EndpointInput] endpoint 'greet' takes 2 parameters; it takes exactly one record, or a sealed interface of them.";
    assertThat(maven.code()).isEqualTo(1);
    assertThat(maven.out()).contains("Greeter.java:[" + line + ",17] ").contains(message);
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.errLines().get(0))
        .startsWith("./src/main/java/greeter/Greeter.java:" + line + ": error: " + message);
  }

  @Test
  void aNameThatIsTakenLeavesEverythingAsItWas() throws Exception {
    init("greeter");

    CliJar.Result again = run(folder, "jlserve init greeter --single");

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.errLines())
        .containsExactly(
            "Error: Folder greeter is there already, and holds greeter/.gitignore; nothing was"
                + " written. Choose another name, or move that away.");
    assertThat(folder.resolve("greeter/Greeter.java")).doesNotExist();
  }

  @Test
  void aNameThatNoAppCanHaveIsUsage() throws Exception {
    CliJar.Result refused = run(folder, "jlserve init größe");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).startsWith("Error: An app cannot be named 'größe'; ");
    assertThat(folder).isEmptyDirectory();
  }
}
