package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.compatibility.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An API with a field of each type. */
public final class ReaderApi {

  private ReaderApi() {}

  /** All of it. */
  public static ApiDescription read() throws IOException {
    try {
      return ApiDescription.parse(
          Files.readString(Path.of("src/test/resources/call/openapi.json")));
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  /** One endpoint. */
  public static DescribedEndpoint endpoint(String path) throws IOException {
    return read().endpoint(path).orElseThrow();
  }
}
