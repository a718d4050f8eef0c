package dev.jlserve.processor.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A started jdt.ls, as an editor talks to it. Waits are bounded; what is late is an error. */
public final class JdtLanguageServer {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final LspConnection connection;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Map<URI, List<Shown>> shown = new HashMap<>();
  private int version;

  /**
   * Starts the server and has it import and build projects, which are the roots of a workspace.
   *
   * @param server its folder, which is left as it is
   * @param projects the projects' folders
   * @param settings Maven's settings
   * @param work a folder for what it writes
   */
  public JdtLanguageServer(Path server, List<Path> projects, Path settings, Path work)
      throws Exception {
    process =
        new ProcessBuilder(command(server, work))
            .redirectError(work.resolve("jdtls.err").toFile())
            .start();
    connection =
        new LspConnection(process.getInputStream(), process.getOutputStream(), this::accept);
    ask("initialize", initialization(projects, settings));
    connection.notify("initialized", new JsonObject());
    ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    build();
  }

  private static List<String> command(Path server, Path work) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Declipse.application=org.eclipse.jdt.ls.core.id1",
                "-Declipse.product=org.eclipse.jdt.ls.core.product",
                "-Dosgi.bundles.defaultStartLevel=4",
                "-Dosgi.checkConfiguration=true",
                "-Dosgi.sharedConfiguration.area=" + server.resolve(configuration()),
                "-Dosgi.sharedConfiguration.area.readOnly=true",
                "-Dosgi.configuration.cascaded=true",
                // Of the JDK, and made once per user: a third of what a server computes.
                "-Djdt.core.sharedIndexLocation=" + server.resolveSibling("index"),
                "-Djdk.xml.maxGeneralEntitySizeLimit=0",
                "-Djdk.xml.totalEntitySizeLimit=0",
                "-Xmx1G",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules=ALL-SYSTEM",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.addAll(List.of("-jar", launcher(server).toString()));
    command.addAll(List.of("-configuration", work.resolve("configuration").toString()));
    command.addAll(List.of("-data", work.resolve("workspace").toString()));
    return command;
  }

  private static String configuration() {
    String system = System.getProperty("os.name");
    return system.startsWith("Windows")
        ? "config_win"
        : system.startsWith("Mac") ? "config_mac" : "config_linux";
  }

  private static Path launcher(Path server) throws IOException {
    try (Stream<Path> plugins = Files.list(server.resolve("plugins"))) {
      return plugins
          .filter(file -> file.getFileName().toString().matches("org.eclipse.equinox.launcher_.*"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static JsonElement initialization(List<Path> projects, Path settings) {
    List<String> roots = projects.stream().map(project -> "\"" + project.toUri() + "\"").toList();
    return JsonParser.parseString(
        """
        {"processId": %d,
         "rootUri": %s,
         "capabilities": {"textDocument": {"publishDiagnostics": {}}},
         "initializationOptions": {"workspaceFolders": %s, "settings": {"java": {
           "import": {"gradle": {"enabled": false}},
           "configuration": {"maven": {"userSettings": "%s"}}}}}}
        """
            .formatted(ProcessHandle.current().pid(), roots.getFirst(), roots, settings));
  }

  /** Builds what was saved; returns when that is done. */
  void build() throws Exception {
    ask("java/buildWorkspace", new JsonPrimitive(false));
  }

  /** Opens a document. */
  public void open(Path file, String text) {
    JsonObject document = document(file);
    document.addProperty("languageId", "java");
    document.addProperty("version", ++version);
    document.addProperty("text", text);
    connection.notify("textDocument/didOpen", parameters(document));
  }

  /** Replaces the text of an open document, which stays unsaved. */
  public void type(Path file, String text) {
    JsonObject document = document(file);
    document.addProperty("version", ++version);
    JsonObject change = new JsonObject();
    change.addProperty("text", text);
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject parameters = parameters(document);
    parameters.add("contentChanges", changes);
    connection.notify("textDocument/didChange", parameters);
  }

  /** Saves the text that an open document has. */
  public void save(Path file, String text) throws IOException {
    Files.writeString(file, text);
    connection.notify("textDocument/didSave", parameters(document(file)));
  }

  /** Has what an open document shows brought up to date at once: jdt.ls waits after each change. */
  void refresh(Path file) throws Exception {
    JsonObject command =
        JsonParser.parseString(
                """
                {"command": "java.project.refreshDiagnostics", "arguments": ["%s", "thisFile", false]}
                """
                    .formatted(file.toUri()))
            .getAsJsonObject();
    ask("workspace/executeCommand", command);
  }

  /** Closes a document: jdt.ls checks every open one again whenever one of them changes. */
  void close(Path file) {
    connection.notify("textDocument/didClose", parameters(document(file)));
  }

  /** Waits until what is shown of a file is as wanted, and returns that. */
  public synchronized List<Shown> await(Path file, Predicate<List<Shown>> wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!shown.containsKey(file.toUri()) || !wanted.test(shown.get(file.toUri()))) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(file + " still shows " + shown.get(file.toUri()) + " of " + shown);
      }
      wait(left);
    }
    return shown.get(file.toUri());
  }

  private JsonElement ask(String method, JsonElement parameters)
      throws InterruptedException, ExecutionException, TimeoutException {
    return connection.request(method, parameters).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void accept(String method, JsonObject parameters) {
    if (method.equals("language/status")
        && parameters.get("type").getAsString().equals("ServiceReady")) {
      ready.complete(null);
    } else if (method.equals("textDocument/publishDiagnostics")) {
      show(parameters);
    }
  }

  private synchronized void show(JsonObject parameters) {
    shown.put(
        URI.create(parameters.get("uri").getAsString()),
        parameters.getAsJsonArray("diagnostics").asList().stream()
            .map(each -> Shown.of(each.getAsJsonObject()))
            .toList());
    notifyAll();
  }

  private static JsonObject document(Path file) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", file.toUri().toString());
    return document;
  }

  private static JsonObject parameters(JsonObject document) {
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    return parameters;
  }

  /** Ends it. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
