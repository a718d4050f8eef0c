package dev.jlserve.server.http;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headless Chromium, over the <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a> protocol.
 */
final class Browser implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("on port (\\d+)");
  private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"([^\"]+)\"");
  private static final Pattern ELEMENT = Pattern.compile(":\"([^\"]+)\"}}");

  static final String TAB = "\ue004";
  static final String ENTER = "\ue007";

  /** Goes to the end of a line, and takes up to ten characters away. */
  static final String ERASE = "\ue010" + "\ue003".repeat(10);

  private static final Pattern REQUEST =
      Pattern.compile(
          "\\\\\"method\\\\\":\\\\\"Network\\.requestWillBeSent\\\\\".*?\\\\\"request\\\\\":\\{.*?"
              + "\\\\\"url\\\\\":\\\\\"(.*?)\\\\\"");

  private final Process driver;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String session;

  private Browser(Process driver, int port, Path profile) throws Exception {
    this.driver = driver;
    String root = "http://localhost:" + port + "/session";
    String opened =
        post(
            root,
            """
            {"capabilities":{"alwaysMatch":{
              "timeouts":{"script":30000},
              "goog:loggingPrefs":{"performance":"ALL","browser":"ALL"},
              "goog:chromeOptions":{"args":["--headless","--no-sandbox","--disable-gpu",
                "--disable-quic","--no-first-run","--disable-background-networking",
                "--disable-component-update","--disable-sync","--disable-dev-shm-usage",
                "--disable-features=BackForwardCache",
                "--user-data-dir=%s"]}}}}
            """
                .formatted(profile));
    Matcher id = SESSION.matcher(opened);
    if (!id.find()) {
      throw new AssertionError("no session: " + opened);
    }
    session = root + "/" + id.group(1);
  }

  /** Starts it; {@code chromedriver} and the browser are taken from the path. */
  static Browser start(Path profile) throws Exception {
    Process driver =
        new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    try {
      return new Browser(driver, port(driver), profile);
    } catch (Exception | AssertionError e) {
      driver.destroyForcibly();
      throw e;
    }
  }

  private static int port(Process driver) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher port = PORT.matcher(line);
      if (line.contains("started successfully") && port.find()) {
        return Integer.parseInt(port.group(1));
      }
    }
    throw new AssertionError("chromedriver did not start");
  }

  void open(URI address) throws Exception {
    post(session + "/url", "{\"url\":\"" + address + "\"}");
  }

  /** Waits until the expression is true of the page, which is asked whenever the page changes. */
  void await(String expression) throws Exception {
    String script =
        """
        const done = arguments[arguments.length - 1];
        const check = () => { if (%s) { observer.disconnect(); done('true'); return true; } };
        const observer = new MutationObserver(check);
        check() || observer.observe(document,
            {subtree: true, childList: true, attributes: true, characterData: true});
        """
            .formatted(expression);
    String result = post(session + "/execute/async", script(script));
    if (!result.equals("{\"value\":\"true\"}")) {
      throw new AssertionError(expression + ": " + result + "\n" + text("document.body.innerText"));
    }
  }

  void click(String selector) throws Exception {
    await("document.querySelector('" + selector + "')");
    text("document.querySelector('" + selector + "').click() || 'clicked'");
  }

  /** Types on the keyboard, wherever the focus is; {@link #TAB} and the like are keys as well. */
  void type(String keys) throws Exception {
    StringBuilder actions = new StringBuilder();
    for (char key : keys.toCharArray()) {
      for (String action : List.of("keyDown", "keyUp")) {
        actions.append(actions.isEmpty() ? "" : ",");
        actions.append("{\"type\":\"%s\",\"value\":\"\\u%04x\"}".formatted(action, (int) key));
      }
    }
    command(
        "/actions",
        "{\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":[" + actions + "]}]}");
  }

  /** Goes on by the tab key until the focus is on what has the label. */
  void tabTo(String label) throws Exception {
    String focused =
        "(() => { const {labels, innerText} = document.activeElement;"
            + " return (labels?.[0] ?? {innerText}).innerText.trim(); })()";
    for (int i = 0; i < 50; i++) {
      type(TAB);
      if (text(focused).equals(label)) {
        return;
      }
    }
    throw new AssertionError("no tab leads to " + label);
  }

  /** Chooses a file in the only input for one. */
  void choose(Path file) throws Exception {
    Matcher id =
        ELEMENT.matcher(
            command("/element", "{\"using\":\"css selector\",\"value\":\"input[type=file]\"}"));
    if (!id.find()) {
      throw new AssertionError("no input for a file");
    }
    command("/element/" + id.group(1) + "/value", "{\"text\":\"" + file + "\"}");
  }

  /** Has the browser be as if it were on another device. */
  void emulate(String command, String parameters) throws Exception {
    command(
        "/goog/cdp/execute",
        "{\"cmd\":\"Emulation." + command + "\",\"params\":" + parameters + "}");
  }

  /** A command of the session's that has to succeed. */
  private String command(String path, String json) throws Exception {
    String answer = post(session + path, json);
    if (answer.contains("\"error\":")) {
      throw new AssertionError(path + " " + json + ": " + answer);
    }
    return answer;
  }

  /** The expression's value, which is a string. */
  String text(String expression) throws Exception {
    String answer = post(session + "/execute/sync", script("return " + expression));
    try (BodyReader in = BodyReader.open(answer.getBytes(StandardCharsets.UTF_8))) {
      in.beginObject();
      in.nextName();
      return in.readString();
    }
  }

  private static String script(String script) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      out.name("script");
      out.write(script);
      out.name("args");
      out.beginArray();
      out.endArray();
      out.endObject();
      return new String(out.toBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The addresses that the page has asked for, as the browser's network log has them. */
  List<String> requests() throws Exception {
    List<String> addresses = new ArrayList<>();
    Matcher requests = REQUEST.matcher(post(session + "/se/log", "{\"type\":\"performance\"}"));
    while (requests.find()) {
      addresses.add(requests.group(1));
    }
    return addresses;
  }

  /** What the page's console says, as JSON. */
  String console() throws Exception {
    return post(session + "/se/log", "{\"type\":\"browser\"}");
  }

  private String post(String address, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    // The driver ends its browser; it has answered by then.
    client
        .sendAsync(
            HttpRequest.newBuilder(URI.create(session)).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .join();
    driver.destroy();
    driver.onExit().join();
  }
}
