package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    richest = ServedExample.of("src/test/resources/openapi/Richest.java");
    document =
        Files.writeString(folder.resolve("openapi.json"), richest.get("/openapi.json").body());
    body = Files.readString(OpenApiTools.RESOURCES.resolve("everything.json"));
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
                "schema.ts",
                "--default-non-nullable=false"))
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
    Ran ran =
        GeneratedJava.run(
            folder,
            document,
            List.of(
                "--additional-properties=openApiNullable=false,useJakartaEe=true",
                "--global-property",
                "skipFormModel=false"),
            OpenApiTools.RESOURCES.resolve("Client.java"),
            List.of(richest.address().toString(), body));
    assertThat(ran.succeeded().output()).isEqualTo(TYPED);
  }
}
