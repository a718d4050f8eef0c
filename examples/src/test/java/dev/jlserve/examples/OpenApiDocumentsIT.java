package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Validators of others take the document of every example and of the richest app. */
class OpenApiDocumentsIT {

  private static final List<String> APPS =
      List.of(
          "calculator/Calculator.java",
          "embedder/Embedder.java",
          "greeter/Greeter.java",
          "language-id/LanguageId.java",
          "line-reader/LineReader.java",
          "src/test/resources/openapi/Richest.java");

  @TempDir private static Path folder;
  private static final List<Path> DOCUMENTS = new ArrayList<>();

  @BeforeAll
  static void fetchDocuments() throws Exception {
    for (String app : APPS) {
      Path document = folder.resolve(Path.of(app).getFileName() + ".json");
      try (ServedExample served = ServedExample.start(app)) {
        Files.writeString(document, served.get("/openapi.json").body());
      }
      DOCUMENTS.add(document);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesEveryDocument(OpenApiValidator validator) throws Exception {
    validator.validate(folder, DOCUMENTS).succeeded();
  }

  @ParameterizedTest
  @EnumSource
  void refusesAReferenceToNothing(OpenApiValidator validator) throws Exception {
    String richest = Files.readString(DOCUMENTS.getLast());
    String broken = richest.replace("#/components/schemas/Query\"", "#/components/schemas/Qery\"");
    assertThat(broken).isNotEqualTo(richest);
    assertThat(refusal(validator, broken)).contains("Qery");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAResponseWithoutDescription(OpenApiValidator validator) throws Exception {
    JsonObject broken =
        JsonParser.parseString(Files.readString(DOCUMENTS.getLast())).getAsJsonObject();
    JsonObject response =
        broken
            .getAsJsonObject("paths")
            .getAsJsonObject("/v1/find")
            .getAsJsonObject("post")
            .getAsJsonObject("responses")
            .getAsJsonObject("404");
    assertThat(response.remove("description")).isNotNull();
    assertThat(refusal(validator, broken.toString())).contains("description");
  }

  private static String refusal(OpenApiValidator validator, String document) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), document);
    Ran ran = validator.validate(folder, List.of(file));
    assertThat(ran.code()).as(ran.output()).isNotZero();
    return ran.output();
  }
}
