package dev.jlserve.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients generated from the richest app's document compile, and talk to the app. */
class GeneratedClientsIT {

  private static final String TYPED = "typed answers: 200, 422, 404\n";

  @TempDir private static Path folder;
  private static ServedExample richest;
  private static Path document;
  private static String body;

  @BeforeAll
  static void start() throws Exception {
    richest = ServedExample.start("src/test/resources/openapi/Richest.java");
    document =
        Files.writeString(folder.resolve("openapi.json"), richest.get("/openapi.json").body());
    body = Files.readString(OpenApiTools.RESOURCES.resolve("everything.json"));
  }

  @AfterAll
  static void stop() {
    richest.close();
  }

  @Test
  void typeScriptTypesCompileStrictlyAndTalk() throws Exception {
    NodeFolder.in(folder);
    Path tools = OpenApiTools.nodeModules().resolve(".bin");
    Ran.of(
            folder,
            List.of(
                tools.resolve("openapi-typescript").toString(),
                document.toString(),
                "-o",
                "schema.ts"))
        .succeeded();
    Ran.of(
            folder,
            List.of(
                tools.resolve("tsc").toString(),
                "--strict",
                "--noUncheckedIndexedAccess",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "client.ts"))
        .succeeded();
    Ran ran = Ran.of(folder, List.of("node", "client.js", richest.address().toString(), body));
    assertThat(ran.succeeded().output()).isEqualTo(TYPED);
  }

  @Test
  void javaClientCompilesAndTalks() throws Exception {
    Path generated = folder.resolve("java");
    Ran.of(
            folder,
            OpenApiTools.generator(
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                document.toString(),
                "-o",
                generated.toString(),
                "--additional-properties=openApiNullable=false,useJakartaEe=true",
                "--global-property",
                "skipFormModel=false"))
        .succeeded();
    Path classes = compile(generated.resolve("src/main/java"));
    Ran ran =
        Ran.of(
            folder,
            List.of(
                OpenApiTools.java(),
                "-cp",
                classes + File.pathSeparator + OpenApiTools.clientClassPath(),
                "Client",
                richest.address().toString(),
                body));
    assertThat(ran.succeeded().output()).isEqualTo(TYPED);
  }

  private static Path compile(Path generated) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> sources = Files.walk(generated)) {
      List<Path> all =
          Stream.concat(
                  sources.filter(source -> source.toString().endsWith(".java")),
                  Stream.of(OpenApiTools.RESOURCES.resolve("Client.java")))
              .toList();
      List<String> options =
          List.of("-proc:none", "-d", classes.toString(), "-cp", OpenApiTools.clientClassPath());
      assertThat(
              compiler
                  .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                  .call())
          .as(said.toString())
          .isTrue();
    }
    return classes;
  }
}
