package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.WeightSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Downloads one file, which is kept only if it has the hash that was asked for. */
final class UrlDownload {

  private static final Duration CONNECT = Duration.ofSeconds(30);
  private static final int MOST_REDIRECTS = 10;

  private final WeightSource.Url source;
  private final BuildChannel build;
  private final String name;

  UrlDownload(WeightSource.Url source, BuildChannel build) {
    this.source = source;
    this.build = build;
    String path = source.uri().getPath();
    this.name = path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Downloads into the folder.
   *
   * @throws WeightsException if the server does not answer 200, breaks off, or sends other bytes
   * @throws IOException if the file cannot be written
   */
  Manifest.Entry into(Path folder) throws IOException {
    if (!EntryNames.isSafe(name)) {
      throw new WeightsException(source.uri() + " names no file: '" + name + "'");
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      Manifest.Entry file = receive(get(client), folder);
      if (!file.sha256().equals(source.sha256())) {
        throw new WeightsException(
            name
                + " has another SHA-256 than expected\n  expected "
                + source.sha256()
                + "\n  found    "
                + file.sha256()
                + "\n  from     "
                + source.uri());
      }
      return file;
    }
  }

  private HttpResponse<InputStream> get(HttpClient client) {
    URI at = source.uri();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response = send(client, at);
      int status = response.statusCode();
      if (status == 200) {
        return response;
      }
      close(response);
      String location = response.headers().firstValue("Location").orElse("");
      if (status / 100 != 3 || location.isEmpty()) {
        String where = at.equals(source.uri()) ? "" : " at " + at;
        throw new WeightsException("GET " + source.uri() + " answered " + status + where);
      }
      at = redirect(at, location);
    }
    throw new WeightsException(
        "GET " + source.uri() + " was redirected more than " + MOST_REDIRECTS + " times");
  }

  private URI redirect(URI from, String location) {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new WeightsException(
          "GET " + source.uri() + " was redirected to '" + location + "', which is no address", e);
    }
    boolean secure = "https".equalsIgnoreCase(to.getScheme());
    boolean stays = from.getScheme().equals(to.getScheme()) && from.getHost().equals(to.getHost());
    if (!secure && !stays) {
      throw new WeightsException(
          "GET " + source.uri() + " was redirected to " + to + ", which is not https");
    }
    return to;
  }

  private HttpResponse<InputStream> send(HttpClient client, URI at) {
    HttpRequest request =
        HttpRequest.newBuilder(at).header("Accept-Encoding", "identity").GET().build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new WeightsException("GET " + source.uri() + " failed: " + reason, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WeightsException("GET " + source.uri() + " was interrupted", e);
    }
  }

  private Manifest.Entry receive(HttpResponse<InputStream> response, Path folder)
      throws IOException {
    long total = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    try (InputStream in = response.body();
        StoredFile file = StoredFile.create(folder.resolve(name))) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = read(in, buffer, file); read >= 0; read = read(in, buffer, file)) {
        file.write(buffer, read);
        build.progress(name, file.size(), total);
      }
      return file.entry(name);
    }
  }

  private int read(InputStream in, byte[] buffer, StoredFile file) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new WeightsException(
          "GET " + source.uri() + " broke off after " + file.size() + " bytes", e);
    }
  }

  private static void close(HttpResponse<InputStream> response) {
    try {
      response.body().close();
    } catch (IOException e) {
      // The answer is not wanted.
    }
  }
}
