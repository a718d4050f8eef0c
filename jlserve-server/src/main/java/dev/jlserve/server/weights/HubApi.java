package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.spi.WeightSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub says about one repository. Requests and headers are those of huggingface_hub, see
 * its {@code file_download.py} and {@code hf_api.py}.
 */
final class HubApi {

  private static final int OK = 200;
  private static final int REDIRECTION = 3;

  private final HubSettings settings;
  private final HttpAccess http;
  private final WeightSource.HuggingFace source;

  HubApi(HubSettings settings, HttpAccess http, WeightSource.HuggingFace source) {
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
    URI uri =
        address("/api/models/" + source.repository() + "/revision/", revision.replace("/", "%2F"));
    byte[] body;
    try (Answer answer = http.patiently("GET", uri)) {
      if (answer.status() != OK) {
        throw failure(answer).ofRevision(revision);
      }
      try (InputStream in = answer.body()) {
        body = in.readAllBytes();
      }
    } catch (NetworkTrouble | IOException e) {
      throw new WeightsException("GET " + uri + " broke off: " + e.getMessage(), e);
    }
    Revision read = read(body);
    if (read == null || !ContentHash.SHA_1.matcher(read.commit()).matches()) {
      throw noHub(uri, "no 'sha' and 'siblings' in its answer");
    }
    return read;
  }

  private static @Nullable Revision read(byte[] body) {
    String commit = null;
    List<String> paths = new ArrayList<>();
    try (BodyReader in = BodyReader.open(body)) {
      if (!in.beginObject()) {
        return null;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "sha" -> commit = in.readString();
          case "siblings" -> readPaths(in, paths);
          default -> in.skip();
        }
      }
      in.end();
      return commit == null || in.violations().count() > 0 ? null : new Revision(commit, paths);
    } catch (MalformedJsonException e) {
      return null;
    }
  }

  private static void readPaths(BodyReader in, List<String> paths) {
    if (!in.beginArray()) {
      return;
    }
    while (in.nextElement()) {
      if (!in.beginObject()) {
        continue;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        String path = null;
        if (name.equals("rfilename")) {
          path = in.readString();
        } else {
          in.skip();
        }
        if (path != null) {
          paths.add(path);
        }
      }
    }
  }

  /** Asks for a file's hash and size. */
  RemoteFile file(String commit, String path) {
    URI uri = content(commit, path);
    try (Answer answer = http.patiently("HEAD", uri)) {
      if (answer.status() != OK && answer.status() / 100 != REDIRECTION) {
        throw failure(answer).ofFile(path, commit);
      }
      String answered = answer.header("X-Repo-Commit");
      if (answered == null) {
        throw noHub(uri, "no header X-Repo-Commit");
      }
      String etag = first(answer, "X-Linked-Etag", "ETag");
      String size = first(answer, "X-Linked-Size", "Content-Length");
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

  private static @Nullable String first(Answer answer, String name, String other) {
    String value = answer.header(name);
    return value != null ? value : answer.header(other);
  }

  /** Where a file's content is. */
  URI content(String commit, String path) {
    return address("/" + source.repository() + "/resolve/" + commit + "/", encoded(path));
  }

  private URI address(String path, String encoded) {
    try {
      URI uri = new URI(settings.endpoint() + path + encoded);
      if (Authority.of(uri) == null) {
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

  private static String encoded(String path) {
    try {
      String ascii = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      return ascii.replace("?", "%3F").replace("#", "%23");
    } catch (URISyntaxException e) {
      throw new WeightsException("'" + path + "' is no path in an address", e);
    }
  }

  private HubFailure failure(Answer answer) {
    return new HubFailure(settings, source, answer);
  }

  private WeightsException noHub(URI uri, String what) {
    return new WeightsException(
        settings.endpoint() + " is no hub: " + what + " to " + uri + "; check HF_ENDPOINT");
  }
}
