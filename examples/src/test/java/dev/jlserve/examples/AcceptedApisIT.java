package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accepted API of every example and of the richest app is that app's own. */
class AcceptedApisIT {

  private static final String RICHEST = "src/test/resources/openapi/Richest.java";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calculator/Calculator.java",
        "embedder/Embedder.java",
        "greeter/Greeter.java",
        "language-id/LanguageId.java",
        "line-reader/LineReader.java",
        "search/Search.java",
        "writer/Writer.java",
        RICHEST
      })
  void anAcceptedAppHasNotChanged(String app) throws Exception {
    Path source = copied(app);

    jlserve("api", "accept", source.toString()).succeeded();

    Ran diff = jlserve("api", "diff", source.toString()).succeeded();
    assertThat(diff.output()).endsWith(".api.json: nothing has changed\n");
  }

  @Test
  void anEndpointThatIsGoneBreaksItsClients() throws Exception {
    Path source = copied(RICHEST);
    jlserve("api", "accept", source.toString()).succeeded();
    Path accepted = folder.resolve("Richest.api.json");
    JsonObject document = JsonParser.parseString(Files.readString(accepted)).getAsJsonObject();
    JsonObject paths = document.getAsJsonObject("paths");
    paths.add("/gone", paths.get("/v1/find"));
    Files.writeString(accepted, document.toString());

    Ran check = jlserve("check", source.toString());

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.output()).contains("[jlserve/ApiBreak]", "/gone");
  }

  private Path copied(String app) throws Exception {
    Path example = Path.of(ServedExample.path(app));
    String name = example.getFileName().toString();
    Path lock = example.resolveSibling(name.replace(".java", ".jlserve.lock"));
    if (Files.exists(lock)) {
      Files.copy(lock, folder.resolve(lock.getFileName()));
    }
    return Files.copy(example, folder.resolve(name));
  }

  private Ran jlserve(String... arguments) throws Exception {
    Files.createDirectories(ServedExample.cache());
    return Ran.of(ServedExample.command(arguments).directory(folder.toFile()));
  }
}
