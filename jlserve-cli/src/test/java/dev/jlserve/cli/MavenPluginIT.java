package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals of the Maven plugin, as {@code init} put it into a project, in real Mavens. */
class MavenPluginIT {

  private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  @TempDir private Path temporary;
  private Path folder;
  private UserHome home;

  @BeforeEach
  void prepare() throws Exception {
    home = UserHome.in(temporary);
    folder = Files.createDirectory(temporary.resolve("my äpps"));
    Files.createDirectories(temporary.resolve("jlserve/lib"));
    Files.createSymbolicLink(
        temporary.resolve("jlserve/lib/jlserve-cli.jar"), CliJar.path().toAbsolutePath());
    Files.createDirectory(temporary.resolve("cache"));
    CliJar.Result made = CliJar.run(home.shell(folder, "jlserve init my-model"));
    assertThat(made.code()).as(made.err()).isZero();
  }

  private String exports() {
    return "export JLSERVE_HOME='%s'; export JLSERVE_CACHE_DIR='%s'\n"
        .formatted(temporary.resolve("jlserve"), temporary.resolve("cache"));
  }

  private static void replace(Path file, String text, String other) throws Exception {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, other));
  }

  private static void awaitAnswer(LiveCli dev, URI address, String body, String answer)
      throws Exception {
    String last = "";
    for (long end = System.nanoTime() + LIMIT; !last.equals(answer) && System.nanoTime() < end; ) {
      try {
        last = dev.post(address, body).body();
      } catch (IOException restarting) {
        last = restarting.toString();
      }
      LockSupport.parkNanos(PAUSE);
    }
    assertThat(last).as(String.join("\n", dev.lines())).isEqualTo(answer);
  }

  @Test
  void aNewProjectIsCheckedAndServedWithoutAnInstallation() throws Exception {
    Path project = folder.resolve("my-model");
    Path source = project.resolve("src/main/java/mymodel/MyModel.java");
    takeSettings(source);

    CliJar.Result check = CliJar.run(home.shell(project, exports() + "mvn -B -ntp jlserve:check"));
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    assertThat(check.out()).contains("✓ MyModel has no mistakes", "  GREETER  required  text");

    String without = "export JLSERVE_HOME=\n";
    CliJar.Result absent = CliJar.run(home.shell(project, without + "mvn -B -o jlserve:check"));
    assertThat(absent.code()).isEqualTo(1);
    assertThat(absent.out())
        .contains("The command line of jlserve ", "set JLSERVE_HOME to that folder.")
        .doesNotContain("\tat ");

    String image = "mvn -B -o -q jlserve:image '-Djlserve.args=--java nowhere'";
    CliJar.Result refused = CliJar.run(home.shell(project, exports() + image));
    assertThat(refused.code()).isEqualTo(1);
    String message = "--java takes jlink or base; found 'nowhere'";
    assertThat(refused.errLines()).contains("Error: " + message);
    assertThat(refused.out()).contains(" on project my-model: " + message).doesNotContain("\tat ");

    String dev = exports() + "export GREETER=Grace; exec mvn -B -o jlserve:dev";
    try (LiveCli live = LiveCli.start(home.shell(project, dev))) {
      live.await(line -> line.equals("greets: Grace"));
      URI greet = live.awaitServing().resolve("/greet");
      assertThat(live.post(greet, "{\"name\":\"Ada\"}").body())
          .isEqualTo("{\"message\":\"Hello, Ada!\"}");
      replace(source, "\"Hello\"", "\"Salve\"");
      live.await(line -> line.startsWith("Reloaded in "));
      awaitAnswer(live, greet, "{\"name\":\"Ada\"}", "{\"message\":\"Salve, Ada!\"}");

      List<ProcessHandle> all = live.process().descendants().toList();
      live.signal("INT");
      assertThat(live.exitCode()).isEqualTo(130);
      assertThat(all).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    CliJar.Result unset = CliJar.run(home.shell(project, exports() + "mvn -B -o -q jlserve:serve"));
    assertThat(unset.code()).isEqualTo(1);
    assertThat(unset.errLines()).contains("Error: GREETER is not set. Set it to text");
  }

  /** Lets the app take a record of settings. */
  private static void takeSettings(Path source) throws Exception {
    replace(source, " implements ServedApp", "");
    replace(source, "import dev.jlserve.ServedApp;\n", "");
    replace(source, "  @Override\n", "");
    replace(
        source,
        "public void setup() {}",
        "public void setup(Settings settings) {"
            + " System.out.println(\"greets: \" + settings.greeter()); }\n"
            + "  record Settings(@NotBlank String greeter) {}");
  }

  @Test
  void aModuleWithLombokIsServedWithTheModuleThatItNeeds() throws Exception {
    Path build = LombokProject.besides(folder.resolve("my-model"));
    Path app = build.resolve("app/src/main/java/shop/Pricing.java");
    Path lib = build.resolve("lib/src/main/java/tax/Rates.java");
    // On the Java of the command line, so that Maven need start no other one to compile.
    String java = "export JAVA_HOME='" + System.getProperty("java.home") + "'\n";
    String body = "{\"net\":100}";

    try (LiveCli live =
        LiveCli.start(home.shell(build, java + exports() + "exec mvn -B -ntp jlserve:dev"))) {
      URI price = live.awaitServing().resolve("/price");
      assertThat(live.post(price, body).body()).isEqualTo("{\"gross\":119.0,\"words\":[\"a\"]}");

      replace(lib, "0.19", "0.07");
      awaitAnswer(live, price, body, "{\"gross\":107.0,\"words\":[\"a\"]}");

      replace(app, "input.net()", "input.nett()");
      live.await(line -> line.contains("Pricing.java:["));
      live.await(line -> line.contains("What was saved before still serves."));
      replace(app, "input.nett()", "2 * input.net()");
      live.await(line -> line.contains("The sources compile again."));
      awaitAnswer(live, price, body, "{\"gross\":214.0,\"words\":[\"a\"]}");

      List<ProcessHandle> all = live.process().descendants().toList();
      assertThat(all).isNotEmpty();
      live.signal("KILL");
      for (ProcessHandle each : all) {
        each.onExit().get(60, TimeUnit.SECONDS);
      }
    }

    assertThat(record())
        .contains("\"com.google.code.gson:gson:", "\"shop:lib:1-SNAPSHOT\"")
        .doesNotContain("lombok");
    String serve = java + exports() + "exec mvn -B -o -q jlserve:serve -Djlserve.app=Pricing";
    try (LiveCli live = LiveCli.start(home.shell(build, serve))) {
      URI price = live.awaitServing().resolve("/price");
      assertThat(live.post(price, body).body()).isEqualTo("{\"gross\":214.0,\"words\":[\"a\"]}");
    }
  }

  private String record() throws Exception {
    try (Stream<Path> files = Files.walk(temporary.resolve("cache/apps/shop.Pricing"))) {
      Optional<Path> record = files.filter(file -> file.endsWith("build.json")).findFirst();
      return Files.readString(record.orElseThrow());
    }
  }
}
