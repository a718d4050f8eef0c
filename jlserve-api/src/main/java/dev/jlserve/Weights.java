package dev.jlserve;

import dev.jlserve.spi.weights.ShownAddress;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a model, described where they are used and kept in {@code JLSERVE_CACHE_DIR}. {@code
 * downloadWeights()} calls {@link #download()}, {@code setup()} calls {@link #path()}: only {@code
 * jlserve build} fetches, {@code dev} and {@code serve} only find.
 *
 * <p>Instances are immutable and may be constants. Whatever a path leads to is complete, verified
 * and not to be changed.
 */
public sealed class Weights permits HuggingFaceWeights, MavenWeights, FileWeights, MadeWeights {

  private static final Pattern MODEL =
      Pattern.compile(
          ".*\\.(onnx|ort|bin|safetensors|gguf|tflite|pt|pth|pb|h5|keras|npz|model|zip)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final WeightSource source;

  Weights(WeightSource source) {
    this.source = source;
  }

  /**
   * The files inside one jar of a Maven repository, without its classes: all of them, unless {@link
   * MavenWeights#files} says otherwise.
   *
   * @param coordinate {@code group:artifact:version}
   * @throws IllegalArgumentException if the coordinate has another form
   */
  public static MavenWeights maven(String coordinate) {
    return MavenWeights.of(coordinate);
  }

  /**
   * A file that lies beside the app, or the files of a folder there: all of them, unless {@link
   * FileWeights#files} says otherwise.
   *
   * @param path the path below the Maven project's folder; without a project, below the folder of
   *     the source file; with {@code /} between folders
   * @throws IllegalArgumentException if the path is absolute or leads out of the folder
   */
  public static FileWeights file(String path) {
    return FileWeights.of(path);
  }

  /**
   * Files that {@code downloadWeights()} makes by {@link MadeWeights#make}.
   *
   * @param name tells them from others of the app, such as {@code sentiment-v1}
   * @throws IllegalArgumentException if the name has another form
   */
  public static MadeWeights made(String name) {
    return MadeWeights.of(name);
  }

  /**
   * One file, named like the last segment of its address.
   *
   * @param uri an {@code https} address; {@code http} is taken for loopback hosts only
   * @param sha256 the file's SHA-256 as 64 hexadecimal digits
   * @throws IllegalArgumentException if the address or the hash has another form
   */
  public static Weights url(String uri, String sha256) {
    Given.required(uri, "the address of weights");
    Given.required(sha256, "the SHA-256 of weights");
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "'" + sha256 + "' is no SHA-256; write 64 hexadecimal digits");
    }
    return new Weights(new WeightSource.Url(address(uri), sha256.toLowerCase(Locale.ROOT)));
  }

  /**
   * Files of a model repository of the Hugging Face hub: all files of its branch {@code main},
   * unless {@link HuggingFaceWeights#revision} and {@link HuggingFaceWeights#files} say otherwise.
   *
   * @param repository {@code organisation/name}, or the name alone where the hub has none
   * @throws IllegalArgumentException if the name has another form
   */
  public static HuggingFaceWeights huggingFace(String repository) {
    return HuggingFaceWeights.of(repository);
  }

  private static URI address(String uri) {
    String shown = ShownAddress.of(uri);
    URI address;
    try {
      address = new URI(uri);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + shown + "' is no address: " + e.getReason());
    }
    if ("s3".equalsIgnoreCase(address.getScheme()) || "gs".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException(
          "'"
              + shown
              + "' is no https address; write a presigned address of the object, or"
              + " https://<endpoint>/<bucket>/<object> of a server that takes a login");
    }
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    boolean loopback =
        "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost());
    // The host of an address is null where it has an underscore.
    if (address.getRawAuthority() == null || !(https || loopback)) {
      throw new IllegalArgumentException(
          "'" + shown + "' is no https address; plain http is taken for loopback hosts only");
    }
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the address of "
              + address.getHost()
              + " holds a login; take it out, and give it to the build in the variable"
              + " JLSERVE_AUTH_<HOST> or in ~/.netrc");
    }
    String path = address.getPath();
    String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException(
          "'" + shown + "' names no file; its path must end in a file name");
    }
    return address;
  }

  private static boolean isLoopback(@Nullable String host) {
    return host != null
        && (host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("127(\\.\\d{1,3}){3}"));
  }

  /**
   * Makes the files present and verified, fetching what is missing.
   *
   * @throws IllegalStateException outside {@code jlserve build}, with the command to run
   * @throws WeightsException if they cannot be fetched or do not match their hash
   */
  public void download() {
    WeightStore.current().download(source);
  }

  /**
   * The path of the only file.
   *
   * @throws WeightsException if the files are not there or there are several
   */
  public Path path() {
    WeightFiles files = WeightStore.current().find(source);
    if (files.names().size() != 1) {
      throw new WeightsException(
          source.describe()
              + " holds "
              + files.names().size()
              + " files; name one: path(\""
              + likely(files).findFirst().orElse("...")
              + "\"). It holds "
              + abridged(files));
    }
    return files.root().resolve(files.names().get(0));
  }

  /**
   * The path of one of the files, or of a folder of them.
   *
   * @param name the path below the files' root, with {@code /} between folders
   * @throws IllegalArgumentException if the name leads out of the files' root
   * @throws WeightsException if the files are not there or none has that name
   */
  public Path path(String name) {
    Path relative = relative(name);
    WeightFiles files = WeightStore.current().find(source);
    String wanted = relative.toString().replace('\\', '/');
    boolean present =
        files.names().stream().anyMatch(n -> n.equals(wanted) || n.startsWith(wanted + "/"));
    if (!present) {
      throw new WeightsException(
          source.describe() + " holds no '" + name + "'; it holds " + abridged(files));
    }
    return files.root().resolve(relative);
  }

  private static Path relative(String name) {
    Path relative;
    try {
      relative = Path.of(Given.required(name, "the name of a file"));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + name + "' is no path: " + e.getReason(), e);
    }
    for (Path part : relative) {
      if (part.toString().equals("..") || part.toString().equals(".")) {
        throw new IllegalArgumentException("'" + name + "' leads out of the weights' folder");
      }
    }
    if (relative.isAbsolute() || name.isEmpty() || name.startsWith("/")) {
      throw new IllegalArgumentException(
          "'" + name + "' is no path below the weights' folder; write it without a leading '/'");
    }
    return relative;
  }

  /** The names, those first that a model most likely has: what a jar says of itself comes last. */
  private static Stream<String> likely(WeightFiles files) {
    return files.names().stream()
        .sorted(
            Comparator.comparing((String name) -> name.startsWith("META-INF/"))
                .thenComparing(name -> !MODEL.matcher(name).matches()));
  }

  private static String abridged(WeightFiles files) {
    int shown = Math.min(5, files.names().size());
    String list = likely(files).limit(shown).collect(Collectors.joining(", "));
    int more = files.names().size() - shown;
    return more > 0 ? list + " and " + more + " more" : list;
  }

  @Override
  public String toString() {
    return source.describe();
  }
}
