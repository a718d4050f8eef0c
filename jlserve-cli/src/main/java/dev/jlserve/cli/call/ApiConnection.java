package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.net.ProxySelection;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends requests to one server, and follows no redirect: a key is for that server alone.
 *
 * @param client sends
 * @param base the address that paths follow
 * @param authorization a header's value, if the server wants one
 */
record ApiConnection(HttpClient client, URI base, Optional<String> authorization) {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** To a server, through the proxies that the environment names. */
  static ApiConnection to(URI base, ProxySelector proxies, Optional<String> authorization) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .proxy(proxies)
            .build();
    return new ApiConnection(client, base, authorization);
  }

  /** To an app on this machine. */
  static ApiConnection to(int port) {
    return to(URI.create("http://127.0.0.1:" + port), ProxySelection.NONE, Optional.empty());
  }

  HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<InputStream> post(String path, Body body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", body.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(URI.create(base + path));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "'" + path + "' is no path of an address: " + e.getMessage(), ExitCode.USAGE);
    }
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** Why there is no response, as a sentence without a full stop. */
  String failure(IOException e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException) {
        return "There is no host '" + base.getHost() + "'";
      }
    }
    return e instanceof ConnectException
        ? "No server responds at " + base
        : base + " failed to respond: " + e.getMessage();
  }
}
