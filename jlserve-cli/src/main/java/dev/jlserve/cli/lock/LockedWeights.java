package dev.jlserve.cli.lock;

import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.layout.SourceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lock says of one source of weights. An address of weights carries its hash itself, so
 * nothing is locked of it.
 */
public sealed interface LockedWeights {

  /** The source in the user's words. */
  String source();

  /** The hash or commit. */
  String value();

  /**
   * The jar that weights come in.
   *
   * @param coordinate {@code group:artifact:version}
   * @param sha256 its hash
   */
  record Jar(String coordinate, String sha256) implements LockedWeights {
    @Override
    public String source() {
      return new WeightSource.Maven(coordinate).describe();
    }

    @Override
    public String value() {
      return sha256;
    }
  }

  /**
   * The commit for which a branch or tag of the hub stands.
   *
   * @param repository {@code organisation/name}
   * @param revision the branch or tag
   * @param commit its commit
   */
  record Commit(String repository, String revision, String commit) implements LockedWeights {
    @Override
    public String source() {
      return new WeightSource.HuggingFace(repository, revision, List.of()).describe();
    }

    @Override
    public String value() {
      return commit;
    }
  }

  /**
   * The content of the app's own files.
   *
   * @param path where they are, as the user wrote it
   * @param files names or patterns of files in a folder; none for all
   * @param sha256 the hash of the content
   */
  record Content(String path, List<String> files, String sha256) implements LockedWeights {

    /** Copies the list. */
    public Content {
      files = List.copyOf(files);
    }

    @Override
    public String source() {
      String all = new WeightSource.Local(path, files).describe();
      return files.isEmpty() ? all : all + " (" + String.join(", ", files) + ")";
    }

    @Override
    public String value() {
      return sha256;
    }
  }

  /** The words of a line of the lock file: the value, the kind, and what names the source. */
  default List<String> words() {
    return switch (this) {
      case Jar jar -> List.of(jar.sha256(), SourceKind.MAVEN.word(), jar.coordinate());
      case Commit commit ->
          List.of(
              commit.commit(),
              SourceKind.HUGGING_FACE.word(),
              commit.repository(),
              commit.revision());
      case Content content ->
          Stream.concat(
                  Stream.of(content.sha256(), SourceKind.LOCAL.word()),
                  Stream.concat(Stream.of(content.path()), content.files().stream())
                      .map(LockedWeights::word))
              .toList();
    };
  }

  /** A path as one word. */
  private static String word(String path) {
    return path.replace("%", "%25").replace(" ", "%20");
  }

  private static String path(String word) {
    return word.replace("%20", " ").replace("%25", "%");
  }

  /** Reads the words of a line; nothing if they have another form. */
  static Optional<LockedWeights> read(List<String> words) {
    Optional<SourceKind> kind =
        words.size() < 2 ? Optional.empty() : SourceKind.named(words.get(1));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case MAVEN ->
          words.size() == 3 ? Optional.of(new Jar(words.get(2), words.get(0))) : Optional.empty();
      case URL, MADE -> Optional.empty();
      case LOCAL ->
          words.size() >= 3
              ? Optional.of(
                  new Content(
                      path(words.get(2)),
                      words.subList(3, words.size()).stream().map(LockedWeights::path).toList(),
                      words.get(0)))
              : Optional.empty();
      case HUGGING_FACE ->
          words.size() == 4
              ? Optional.of(new Commit(words.get(2), words.get(3), words.get(0)))
              : Optional.empty();
    };
  }

  /** Writes an object of a build record. */
  default JsonObject json() {
    return switch (this) {
      case Jar jar ->
          new JsonObject()
              .put("kind", SourceKind.MAVEN.word())
              .put("coordinate", jar.coordinate())
              .put("sha256", jar.sha256());
      case Commit commit ->
          new JsonObject()
              .put("kind", SourceKind.HUGGING_FACE.word())
              .put("repository", commit.repository())
              .put("revision", commit.revision())
              .put("commit", commit.commit());
      case Content content ->
          new JsonObject()
              .put("kind", SourceKind.LOCAL.word())
              .put("path", content.path())
              .putTexts("files", content.files())
              .put("sha256", content.sha256());
    };
  }

  /**
   * Reads an object of a build record.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static LockedWeights read(JsonObject json) {
    SourceKind kind =
        SourceKind.named(json.text("kind"))
            .orElseThrow(() -> new IllegalArgumentException("no kind of weights"));
    return switch (kind) {
      case MAVEN -> new Jar(json.text("coordinate"), json.text("sha256"));
      case LOCAL -> new Content(json.text("path"), json.texts("files"), json.text("sha256"));
      case URL, MADE -> throw new IllegalArgumentException(kind.word() + " is not locked");
      case HUGGING_FACE ->
          new Commit(json.text("repository"), json.text("revision"), json.text("commit"));
    };
  }
}
