package dev.jlserve.cli.call;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.NearName;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.endpoint.ApiDescription;
import dev.jlserve.cli.endpoint.DescribedEndpoint;
import dev.jlserve.store.protocol.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a call of what was typed, or says what is wrong with that before anything is sent.
 *
 * @param request what was typed
 * @param inputs where files are read
 * @param hasKey whether a key is sent
 */
record Preparation(CallRequest request, Inputs inputs, boolean hasKey) {

  /**
   * The call.
   *
   * @param api what the app takes; unknown of some servers
   * @throws CliException with all mistakes
   */
  PreparedCall of(Optional<ApiDescription> api) {
    if (request.data().isPresent() && !request.fields().isEmpty()) {
      throw new CliException(
          "-d is the whole body, and -F a field of it; leave one out", ExitCode.USAGE);
    }
    if (request.data().isPresent()) {
      String path =
          api.map(known -> endpoint(request, known).path()).or(request::path).orElseThrow();
      return new PreparedCall(request, path, FieldsBody.json(data(request.data().get())), hasKey);
    }
    DescribedEndpoint endpoint = endpoint(request, api.orElseThrow());
    List<String> mistakes = new ArrayList<>();
    Body body =
        new FieldsBody(endpoint, new FieldConversion(inputs)).of(request.fields(), mistakes);
    PreparedCall call = new PreparedCall(request, endpoint.path(), body, hasKey);
    if (!mistakes.isEmpty()) {
      throw new CliException(
          "POST "
              + endpoint.path()
              + (mistakes.size() == 1
                  ? ": " + mistakes.get(0)
                  : " is not called:\n  " + String.join("\n  ", mistakes)),
          ExitCode.USAGE,
          List.of(),
          List.of(call.help()));
    }
    return call;
  }

  /**
   * The endpoint that was named.
   *
   * @throws CliException with those that there are, if there is none of that path
   */
  static DescribedEndpoint endpoint(CallRequest request, ApiDescription api) {
    String path = request.path().orElse("");
    return api.endpoint(path)
        .orElseThrow(
            () ->
                new CliException(
                    unknown(path, api),
                    ExitCode.USAGE,
                    List.of(),
                    List.of(ShellCommand.ofApp("call", request.target().typed(), List.of()))));
  }

  private static String unknown(String path, ApiDescription api) {
    String endpoints = "The endpoints are " + String.join(", ", api.paths());
    if (path.isEmpty()) {
      return "No endpoint is named. " + endpoints;
    }
    String near = NearName.question(path, api.paths());
    return "There is no endpoint " + path + (near.isEmpty() ? ". " : near + " ") + endpoints;
  }

  private byte[] data(String typed) {
    byte[] bytes =
        typed.equals(Inputs.STDIN)
            ? inputs.read(typed)
            : typed.startsWith("@")
                ? inputs.read(typed.substring(1))
                : typed.getBytes(StandardCharsets.UTF_8);
    if (!isJson(bytes)) {
      throw new CliException(
          "The body of -d is no JSON. In a shell, single quotes keep it whole, such as -d '{\"name\":"
              + " \"Ada\"}'",
          ExitCode.USAGE);
    }
    return bytes;
  }

  private static boolean isJson(byte[] bytes) {
    try (JsonReader reader =
        new JsonReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      reader.setStrictness(Strictness.STRICT);
      reader.skipValue();
      return reader.peek() == JsonToken.END_DOCUMENT;
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return false;
    }
  }
}
