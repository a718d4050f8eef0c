package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache that a build trains, in the processes that serve. */
class AotIT {

  private static final String MISFIT = "The AOT cache does not fit: ";

  @TempDir private Path temporary;
  private GreeterApp greeter;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
  }

  private ProcessBuilder jlserve(String... arguments) {
    return CliJar.withAot(greeter.jlserve(arguments));
  }

  private CliJar.Result build(String... options) throws Exception {
    return CliJar.run(
        jlserve(
            Stream.concat(Stream.of("build", "Greeter.java"), Stream.of(options))
                .toArray(String[]::new)));
  }

  private List<Path> files(String name) throws Exception {
    try (Stream<Path> files = Files.walk(greeter.cache().resolve("apps"))) {
      return files.filter(file -> file.endsWith(name)).toList();
    }
  }

  private Path only(String name) throws Exception {
    assertThat(files(name)).hasSize(1);
    return files(name).get(0);
  }

  private ProcessBuilder java(String... options) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(options));
    words.add("@" + greeter.cache().relativize(only("run.args")));
    words.addAll(List.of("--port", "0"));
    return new ProcessBuilder(words).directory(greeter.cache().toFile());
  }

  private ProcessBuilder serve() {
    return jlserve("serve", "Greeter.java", "-p", "0");
  }

  private static String answer(ProcessBuilder command) throws Exception {
    try (LiveCli server = LiveCli.start(command)) {
      URI address = URI.create("http://localhost:" + server.awaitServing().getPort() + "/greet");
      return server.post(address, "{\"name\":\"Ada\"}").body()
          + String.join(
              "", server.lines().stream().filter(l -> l.contains(" AOT cache ")).toList());
    }
  }

  @Test
  void theArgumentFileUsesItAndTheOptionsOfTheApp() throws Exception {
    greeter.save(
        "import dev.jlserve.Endpoint;",
        "//RUNTIME_OPTIONS -Xmx128m -Dgreeting=Servus\nimport dev.jlserve.Endpoint;");
    Path source = greeter.folder().resolve("Greeter.java");
    Files.writeString(
        source,
        Files.readString(source).replace("\"Hello, \"", "System.getProperty(\"greeting\") + ' '"));

    CliJar.Result built = build();

    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).contains("✓ AOT cache");
    assertThat(built.errLines()).isEmpty();
    assertThat(only("app.aot")).isNotEmptyFile();
    // The JVM refuses to start in this mode where it cannot use the cache.
    assertThat(answer(java("-XX:AOTMode=on"))).isEqualTo("{\"message\":\"Servus Ada!\"}");
    assertThat(answer(serve())).isEqualTo("{\"message\":\"Servus Ada!\"}");
    try (Stream<Path> all = Files.walk(greeter.cache())) {
      assertThat(all).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aJarThatChangedRunsItsNewCodeAndOtherCodeIsServedWithoutIt() throws Exception {
    assertThat(build().code()).isZero();
    Path old = only("app.jar");
    greeter.save("Hello", "Adieu");
    Path elsewhere = Files.createDirectory(temporary.resolve("other"));
    ProcessBuilder other = greeter.jlserve("build", "Greeter.java");
    other.environment().put("JLSERVE_CACHE_DIR", elsewhere.toString());
    assertThat(CliJar.run(other).code()).isZero();
    greeter.restore();
    try (Stream<Path> files = Files.walk(elsewhere)) {
      Path changed = files.filter(file -> file.endsWith("app.jar")).findFirst().orElseThrow();
      Files.copy(changed, old, StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(answer(serve()))
        .isEqualTo(
            "{\"message\":\"Adieu, Ada!\"}"
                + MISFIT
                + greeter.cache().relativize(old)
                + " has changed; `jlserve build Greeter.java` makes a new one");
    CliJar.Result bare = CliJar.run(java());
    assertThat(bare.code()).isEqualTo(1);
    assertThat(bare.errLines())
        .singleElement()
        .asString()
        .contains("app.aot was made from another ")
        .contains("this process would run the old code");
    assertThat(build().code()).isZero();
    assertThat(answer(java("-XX:AOTMode=on"))).isEqualTo("{\"message\":\"Adieu, Ada!\"}");

    greeter.save("Hello", "Ciao");
    assertThat(answer(serve()))
        .isEqualTo(
            "{\"message\":\"Ciao, Ada!\"}"
                + "There is no AOT cache for this code, so the app starts slower;"
                + " `jlserve build Greeter.java` makes one");
  }

  @Test
  void examplesTrainItAnewAndASecondBuildDoesNothing() throws Exception {
    greeter.save("@Endpoint", "@dev.jlserve.Example(\"{\\\"name\\\":\\\"Ada\\\"}\") @Endpoint");
    assertThat(build().out()).contains("✓ AOT cache");
    assertThat(Files.readString(only("app.aot.key"))).contains("\ntrained by samples\n");

    CliJar.Result validated = build("--validate");

    assertThat(validated.out()).contains("✓ Validated: setup() and 1 example", "✓ AOT cache");
    assertThat(Files.readString(only("app.aot.key"))).contains("\ntrained by examples\n");
    assertThat(build("--validate").out()).contains("✓ Validated").doesNotContain("AOT cache");
    assertThat(answer(java("-XX:AOTMode=on"))).isEqualTo("{\"message\":\"Hello, Ada!\"}");
  }

  @Test
  void aTrainingThatFailsIsANote() throws Exception {
    greeter.save(
        "import dev.jlserve.Endpoint;",
        "//RUNTIME_OPTIONS -Xshare:off\nimport dev.jlserve.Endpoint;");

    CliJar.Result built = build();

    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.err()).contains("Note: no AOT cache was made, so the app starts slower: ");
    assertThat(files("app.aot")).isEmpty();
    assertThat(answer(java())).isEqualTo("{\"message\":\"Hello, Ada!\"}");
  }

  private static ProcessBuilder withExcludingOption(ProcessBuilder command) {
    // The option excludes the cache that tests start commands from as well.
    command.command().removeAll(CliAotCache.OPTIONS);
    command.environment().put("JAVA_TOOL_OPTIONS", "-Xshare:auto");
    return command;
  }

  @Test
  void anOptionOfTheEnvironmentThatExcludesItIsNamed() throws Exception {
    String why = "JAVA_TOOL_OPTIONS has -Xshare:auto, beside which the JVM takes none";
    CliJar.Result without = CliJar.run(withExcludingOption(jlserve("build", "Greeter.java")));
    assertThat(without.code()).as(without.err()).isZero();
    assertThat(without.errLines())
        .contains("Note: no AOT cache was made, so the app starts slower: " + why);

    assertThat(build().out()).contains("✓ AOT cache");
    try (LiveCli server = LiveCli.start(withExcludingOption(serve()))) {
      URI address = server.awaitServing();
      assertThat(server.lines()).contains("The AOT cache is not used: " + why);
      URI greet = URI.create("http://localhost:" + address.getPort() + "/greet");
      assertThat(server.post(greet, "{\"name\":\"Ada\"}").body())
          .isEqualTo("{\"message\":\"Hello, Ada!\"}");
    }
  }
}
