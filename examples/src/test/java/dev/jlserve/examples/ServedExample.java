package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example, built and served by the command line's jar as a user would, on a free port. */
final class ServedExample implements AutoCloseable {

  private static final Pattern SERVING = Pattern.compile("Serving .* at (http://\\S+)");
  private static final Path EXAMPLES = Path.of(System.getProperty("jlserve.examples"));
  private static final Path CACHE = Path.of(System.getProperty("jlserve.cache"));

  private static final Map<String, ServedExample> SHARED = new ConcurrentHashMap<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI address;

  private ServedExample(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Builds and serves one until all tests have run, so that they share it; its file is named below
   * the folder of examples.
   */
  static ServedExample of(String file) {
    return SHARED.computeIfAbsent(file, ServedExample::untilTheEnd);
  }

  private static ServedExample untilTheEnd(String file) {
    try {
      ServedExample example = start(file, Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(example::close));
      return example;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Builds and serves one.
   *
   * @param environment further variables of its environment
   */
  static ServedExample start(String file, Map<String, String> environment) throws IOException {
    Files.createDirectories(CACHE);
    ProcessBuilder dev = command("dev", "--build", "-p", "0", path(file));
    dev.environment().putAll(environment);
    return start(dev, file);
  }

  /** Serves a built one as in production, to clients with a key of a file. */
  static ServedExample serveWithKeys(String file, Path keys) throws IOException {
    ProcessBuilder serve = command("serve", "--host", "127.0.0.1", "-p", "0", path(file));
    serve.environment().put("JLSERVE_API_KEYS_FILE", keys.toString());
    return start(serve, file);
  }

  private static ServedExample start(ProcessBuilder command, String file) throws IOException {
    Process process = command.redirectErrorStream(true).start();
    List<String> printed = new ArrayList<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.add(line);
      Matcher serving = SERVING.matcher(line);
      if (serving.matches()) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(System.out::println));
        return new ServedExample(process, URI.create(serving.group(1)));
      }
    }
    throw new AssertionError(file + " was not served:\n" + String.join("\n", printed));
  }

  /** The command that runs a script in namespaces of its own, on the way to serving an example. */
  static ProcessBuilder offline(Path script, String command, String file) {
    ProcessBuilder serve = command(command, "-p", "0", EXAMPLES.resolve(file).toString());
    List<String> words =
        new ArrayList<>(
            List.of(
                "unshare",
                "-rnm",
                "sh",
                script.toString(),
                CACHE.toString(),
                System.getProperty("user.home")));
    words.addAll(serve.command());
    return serve.command(words);
  }

  /** A command of jlserve, on the cache folder that all examples share. */
  static ProcessBuilder command(String... arguments) {
    List<String> command = CommandLine.with(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JLSERVE_CACHE_DIR", CACHE.toString());
    return builder;
  }

  /** The path of an example, named below the folder of examples. */
  static String path(String file) {
    return EXAMPLES.resolve(file).toString();
  }

  /** The cache folder. */
  static Path cache() {
    return CACHE;
  }

  /** Where it is served. */
  URI address() {
    return address;
  }

  /** Posts a body that must be answered with 200. */
  JsonObject post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response = send(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  /** Posts a body. */
  HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Posts a form of one file. */
  <T> HttpResponse<T> upload(String path, String name, byte[] file, HttpResponse.BodyHandler<T> as)
      throws IOException, InterruptedException {
    String head =
        "--line\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"f\"\r\n\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=line")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofString("\r\n--line--\r\n")))
            .build();
    return client.send(request, as);
  }

  /** Gets a document. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
