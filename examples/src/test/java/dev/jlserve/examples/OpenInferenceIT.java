package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client generated from the protocol's own OpenAPI file talks to a real model. */
class OpenInferenceIT {

  private static final Path RESOURCES = OpenApiTools.RESOURCES.resolveSibling("open-inference");

  @TempDir private Path folder;

  @Test
  void generatedClientTalksToEmbedder() throws Exception {
    String protocol = Files.readString(RESOURCES.resolve("open_inference_rest.yaml"));
    // In the file, a path's variables have a '$' before them, which would be sent.
    Path document = Files.writeString(folder.resolve("protocol.yaml"), protocol.replace("${", "{"));
    try (ServedExample embedder =
        ServedExample.start("embedder/Embedder.java", Map.of("JLSERVE_OPEN_INFERENCE", "true"))) {
      Ran ran =
          GeneratedJava.run(
              folder,
              document,
              List.of(
                  "--skip-validate-spec",
                  "--additional-properties=openApiNullable=false,useJakartaEe=true,supportUrlQuery=false",
                  // Of data that may be nested, the generator makes a class that does not compile.
                  "--schema-mappings=tensor_data_inner=java.lang.Object"),
              RESOURCES.resolve("InferenceClient.java"),
              List.of(embedder.address().toString()));
      assertThat(ran.succeeded().output()).isEqualTo("typed answers: 200, 400, 404\n");
    }
  }
}
