package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.endpoint.ApiDescription;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.ReservedPaths;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * Where the document of an app is read.
 *
 * @param connection to a server that runs
 * @param target that server
 * @param hasKey whether a key is sent
 */
record ApiSource(ApiConnection connection, CallTarget.Server target, boolean hasKey) {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** The API of an app that is built, without a start of it. */
  static ApiDescription of(CompiledApp app) throws IOException {
    try (JarFile jar = new JarFile(app.jar().toFile());
        InputStream in = jar.getInputStream(jar.getJarEntry(AppBootstrap.OPENAPI))) {
      return ApiDescription.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The API of the server; empty if the server does not tell, and a whole body needs no types.
   *
   * @throws CliException if it does not tell, and the call needs types
   * @throws IOException if there is no response
   */
  Optional<ApiDescription> of(CallRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = connection.get(ReservedPaths.OPENAPI);
    String text;
    try (InputStream body = response.body()) {
      text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
    String reason;
    if (response.statusCode() == OK) {
      try {
        return Optional.of(ApiDescription.parse(text));
      } catch (DocumentException e) {
        reason = "is no OpenAPI document of jlserve's: " + e.getMessage();
      }
    } else {
      reason = "responded " + response.statusCode();
    }
    if (request.data().isPresent() && request.path().isPresent() && !request.help()) {
      return Optional.empty();
    }
    throw refused(request, response.statusCode(), reason);
  }

  private CliException refused(CallRequest request, int status, String reason) {
    String what = target.base() + ReservedPaths.OPENAPI + " " + reason;
    if (status == UNAUTHORIZED) {
      return new CliException(
          what
              + (hasKey
                  ? "; the server does not know the key in " + ApiKey.VARIABLE
                  : "; set " + ApiKey.VARIABLE + " to a key of the server"),
          ExitCode.FAULT);
    }
    String within = target.base().getPath();
    if (request.path().isEmpty() && !within.isEmpty()) {
      String server = target.base().toString().replaceFirst("(?<=[^/:])/.*", "");
      return new CliException(
          what + ". Give the path of the endpoint behind the address of the server:",
          List.of(ShellCommand.ofApp("call", server, request.with(within).words())));
    }
    String path = request.path().orElse("/PATH");
    return new CliException(
        what
            + ". Fields have no types without it; check the address, or give the path and a whole"
            + " body:",
        List.of(ShellCommand.ofApp("call", target.typed(), List.of(path, "-d", "{}"))));
  }
}
