package dev.jlserve.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clients that {@code jlserve client} writes compile without a warning, and talk to their app:
 * values of every type come back, and what fails is an exception of its kind. So is what no app
 * answers. A program for each app and language does it.
 */
class ClientsIT {

  private static final Path PROGRAMS = OpenApiTools.RESOURCES.resolveSibling("client");
  private static final String RICHEST = "src/test/resources/openapi/Richest.java";
  private static final String STORYTELLER = "src/test/resources/client/Storyteller.java";
  private static final String KEY = "a-key";

  @TempDir private static Path folder;

  @BeforeAll
  static void generate() throws Exception {
    for (String app : List.of(RICHEST, STORYTELLER)) {
      String name = Path.of(app).getFileName().toString().replace(".java", "");
      name = name.toLowerCase(Locale.ROOT);
      jlserve("client", ServedExample.path(app), "--java", folder.resolve(name).toString());
      Path script = folder.resolve(name + ".ts");
      jlserve("client", ServedExample.path(app), "--typescript", script.toString());
    }
    for (String program :
        List.of("checks.ts", "richest-use.ts", "storyteller-use.ts", "unfit-use.ts")) {
      Files.copy(PROGRAMS.resolve(program), folder.resolve(program));
    }
  }

  @Test
  void valuesOfEveryTypeComeBack() throws Exception {
    String address = ServedExample.of(RICHEST).address().toString();
    Path body = OpenApiTools.RESOURCES.resolve("everything.json");
    assertThat(java("richest", "richest.client.RichestUse", address, body.toString()))
        .isEqualTo("every type, 200, 422, 404\n");
    assertThat(script("richest", address)).isEqualTo("every type, 200, 422, 404\n");
  }

  @Test
  void streamsFilesFailuresAndWaitsAreTheLanguages() throws Exception {
    Path keys = Files.writeString(folder.resolve("keys"), KEY + "\n");
    jlserve("build", ServedExample.path(STORYTELLER));
    for (boolean java : List.of(true, false)) {
      // Its gate opens once.
      try (ServedExample story = ServedExample.serveWithKeys(STORYTELLER, keys);
          UnfitServer unfit = UnfitServer.start()) {
        String[] arguments = {story.address().toString(), KEY, unfit.address()};
        String said =
            java
                ? java("storyteller", "StorytellerUse", arguments)
                : script("storyteller", arguments);
        assertThat(said)
            .isEqualTo("streams, any JSON, files, failures, Retry-After, unfit responses\n");
      }
    }
  }

  private static void jlserve(String... arguments) throws Exception {
    Files.createDirectories(ServedExample.cache());
    Process process = ServedExample.command(arguments).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  /** Compiles a client with the program that uses it, and runs the program. */
  private static String java(String name, String main, String... arguments) throws Exception {
    Path classes = folder.resolve(name + "-classes");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> client = Files.walk(folder.resolve(name))) {
      List<Path> sources =
          new ArrayList<>(client.filter(file -> file.toString().endsWith(".java")).toList());
      sources.add(PROGRAMS.resolve(main.substring(main.lastIndexOf('.') + 1) + ".java"));
      List<String> strict =
          List.of(
              "-Xlint:all",
              "-Werror",
              "-proc:none",
              "--release",
              "17",
              "-sourcepath",
              PROGRAMS.toString(),
              "-d",
              classes.toString());
      assertThat(
              compiler
                  .getTask(
                      said, files, null, strict, null, files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .as(said.toString())
          .isTrue();
    }
    List<String> command =
        new ArrayList<>(List.of(OpenApiTools.java(), "-cp", classes + File.pathSeparator, main));
    command.addAll(List.of(arguments));
    return Ran.of(folder, command).succeeded().output();
  }

  private static String script(String name, String... arguments) throws Exception {
    assumeTrue(isInstalled("npm"), "npm is not installed");
    NodeFolder.in(folder);
    String program = name + "-use.ts";
    Path tsc = OpenApiTools.nodeModules().resolve(".bin/tsc");
    Ran.of(
            folder,
            List.of(
                tsc.toString(),
                "--strict",
                "--noUncheckedIndexedAccess",
                "--exactOptionalPropertyTypes",
                "--noPropertyAccessFromIndexSignature",
                "--noImplicitOverride",
                "--noUnusedLocals",
                "--noUnusedParameters",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                program))
        .succeeded();
    List<String> command = new ArrayList<>(List.of("node", name + "-use.js"));
    command.addAll(List.of(arguments));
    return Ran.of(folder, command).succeeded().output();
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return Ran.of(folder, List.of(program, "--version")).code() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
