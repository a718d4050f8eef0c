package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
          "search/Search.java",
          "writer/Writer.java",
          "src/test/resources/openapi/Richest.java");

  @TempDir private static Path folder;
  private static final List<Path> DOCUMENTS = new ArrayList<>();

  @BeforeAll
  static void fetchDocuments() throws Exception {
    for (String app : APPS) {
      Path document = folder.resolve(Path.of(app).getFileName() + ".json");
      Files.writeString(document, ServedExample.of(app).get("/openapi.json").body());
      DOCUMENTS.add(document);
    }
    DOCUMENTS.addFirst(fetchWithKey(APPS.getLast()));
  }

  /** The document of a server with keys says more. */
  private static Path fetchWithKey(String app) throws Exception {
    Path keys = Files.writeString(folder.resolve("keys"), "right-key\n");
    try (ServedExample served = ServedExample.serveWithKeys(app, keys)) {
      HttpRequest request =
          HttpRequest.newBuilder(served.address().resolve("/openapi.json"))
              .header("Authorization", "Bearer right-key")
              .build();
      String document = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      assertThat(document).contains("\"securitySchemes\"");
      return Files.writeString(folder.resolve("keyed.json"), document);
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
