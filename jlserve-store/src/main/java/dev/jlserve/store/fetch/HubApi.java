package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.json.JsonFormatException;
import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.net.HttpAccess;
import dev.jlserve.store.net.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub says about one repository. Requests and headers are those of huggingface_hub, see
 * its {@code file_download.py} and {@code hf_api.py}.
 */
final class HubApi {

  private static final int OK = 200;

  private final FetchSettings settings;
  private final HttpAccess http;
  private final WeightSource.HuggingFace source;

  HubApi(FetchSettings settings, HttpAccess http, WeightSource.HuggingFace source) {
    this.settings = settings;
    this.http = http;
    this.source = source;
  }

  /**
   * What a revision is.
   *
   * @param commit its commit
   * @param paths all files of the repository
   */
  record Revision(String commit, List<String> paths) {}

  /**
   * A file as the hub describes it.
   *
   * @param path its path in the repository
   * @param hash what it hashes to
   * @param size its size in bytes
   */
  record RemoteFile(String path, ContentHash hash, long size) {}

  /** Resolves a branch, tag or commit. */
  Revision revision(String revision) {
    String api = "/api/models/" + source.repository() + "/revision/";
    URI uri = address(api + revision.replace("/", "%2F"));
    byte[] body;
    try (HttpReply reply = http.patiently("GET", uri)) {
      if (reply.status() != OK) {
        throw failure(reply).ofRevision(revision);
      }
      body = reply.bytes();
    } catch (IOException e) {
      throw new WeightsException("GET " + uri + " broke off: " + e.getMessage(), e);
    }
    try {
      return read(JsonObject.parse(new String(body, StandardCharsets.UTF_8)));
    } catch (JsonFormatException e) {
      throw noHub(uri, "no 'sha' and 'siblings' in its answer");
    }
  }

  private static Revision read(JsonObject json) {
    String commit = json.text("sha");
    if (!ContentHash.SHA_1.matcher(commit).matches()) {
      throw new JsonFormatException("'sha' is no commit");
    }
    List<String> paths =
        json.has("siblings")
            ? json.objects("siblings").stream()
                .flatMap(each -> each.textIfAny("rfilename").stream())
                .toList()
            : List.of();
    return new Revision(commit, paths);
  }

  /** Asks for a file's hash and size. */
  RemoteFile file(String commit, String path) {
    URI uri = content(commit, path);
    try (HttpReply reply = http.patiently("HEAD", uri)) {
      if (reply.status() != OK && !reply.isRedirect()) {
        throw failure(reply).ofFile(path, commit);
      }
      if (reply.header("X-Repo-Commit") == null) {
        throw noHub(uri, "no header X-Repo-Commit");
      }
      String etag = first(reply, "X-Linked-Etag", "ETag");
      String size = first(reply, "X-Linked-Size", "Content-Length");
      if (etag == null || size == null || !size.matches("\\d{1,18}")) {
        throw noHub(uri, "no header X-Linked-Etag, ETag, X-Linked-Size or Content-Length");
      }
      ContentHash hash = ContentHash.of(etag.replaceFirst("^W/", "").replace("\"", ""));
      if (hash == null) {
        throw new WeightsException(
            source.describe()
                + ": the ETag of "
                + path
                + " is "
                + etag
                + ", expected a SHA-256 or a git hash; what it names cannot be verified");
      }
      return new RemoteFile(path, hash, Long.parseLong(size));
    }
  }

  private static @Nullable String first(HttpReply reply, String name, String other) {
    String value = reply.header(name);
    return value != null ? value : reply.header(other);
  }

  /** Where a file's content is. */
  URI content(String commit, String path) {
    String content = "/" + source.repository() + "/resolve/" + commit + "/";
    return address(content + PercentEncoding.ofPath(path));
  }

  private URI address(String path) {
    try {
      URI uri = new URI(settings.endpoint() + path);
      if (uri.getRawAuthority() == null) {
        throw new WeightsException(
            "HF_ENDPOINT is '"
                + settings.endpoint()
                + "', which names no host; it is an address such as https://hub.example");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new WeightsException(
          "HF_ENDPOINT is '" + settings.endpoint() + "', which is no address", e);
    }
  }

  private HubFailure failure(HttpReply reply) {
    return new HubFailure(settings, source, reply);
  }

  private WeightsException noHub(URI uri, String what) {
    return new WeightsException(
        settings.endpoint() + " is no hub: " + what + " to " + uri + "; check HF_ENDPOINT");
  }
}
