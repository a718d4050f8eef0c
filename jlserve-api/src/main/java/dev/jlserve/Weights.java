package dev.jlserve;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.spi.weights.WeightStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of a model, described where they are used and kept in {@code JLSERVE_CACHE_DIR}. {@code
 * downloadWeights()} calls {@link #download()}, {@code setup()} calls {@link #path()}: only {@code
 * jlserve build} fetches, {@code dev} and {@code serve} only find.
 *
 * <p>Instances are immutable and may be constants. Whatever a path leads to is complete, verified
 * and not to be changed.
 */
public sealed class Weights permits HuggingFaceWeights {

  private static final Pattern COORDINATE =
      Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[A-Za-z0-9_.+-]+");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final WeightSource source;

  Weights(WeightSource source) {
    this.source = source;
  }

  /**
   * The files inside one jar of a Maven repository, without its classes.
   *
   * @param coordinate {@code group:artifact:version}
   * @throws IllegalArgumentException if the coordinate has another form
   */
  public static Weights maven(String coordinate) {
    if (!COORDINATE.matcher(coordinate).matches()) {
      throw new IllegalArgumentException(
          "'" + coordinate + "' is no Maven coordinate; write \"group:artifact:version\"");
    }
    return new Weights(new WeightSource.Maven(coordinate));
  }

  /**
   * One file, named like the last segment of its address.
   *
   * @param uri an {@code https} address; {@code http} is taken for loopback hosts only
   * @param sha256 the file's SHA-256 as 64 hexadecimal digits
   * @throws IllegalArgumentException if the address or the hash has another form
   */
  public static Weights url(String uri, String sha256) {
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
    URI address;
    try {
      address = new URI(uri);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + uri + "' is no address: " + e.getMessage(), e);
    }
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    boolean loopback =
        "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost());
    // The host of an address is null where it has an underscore.
    if (address.getRawAuthority() == null || !(https || loopback)) {
      throw new IllegalArgumentException(
          "'" + uri + "' is no https address; plain http is taken for loopback hosts only");
    }
    String path = address.getPath();
    String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException(
          "'" + uri + "' names no file; its path must end in a file name");
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
              + (files.names().isEmpty() ? "..." : files.names().get(0))
              + "\")");
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
      relative = Path.of(name);
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

  private static String abridged(WeightFiles files) {
    int shown = Math.min(5, files.names().size());
    String list = String.join(", ", files.names().subList(0, shown));
    int more = files.names().size() - shown;
    return more > 0 ? list + " and " + more + " more" : list;
  }

  @Override
  public String toString() {
    return source.describe();
  }
}
