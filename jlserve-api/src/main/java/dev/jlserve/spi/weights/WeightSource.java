package dev.jlserve.spi.weights;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where weights come from; the store knows how to fetch each kind. */
public sealed interface WeightSource {

  /** One line that names the source as a user wrote it. */
  String describe();

  /**
   * The files of one jar.
   *
   * @param coordinate {@code group:artifact:version}
   * @param files names or patterns of the files; none for all
   */
  record Maven(String coordinate, List<String> files) implements WeightSource {

    /** Copies the list. */
    public Maven {
      files = List.copyOf(files);
    }

    /** All files of a jar. */
    public Maven(String coordinate) {
      this(coordinate, List.of());
    }

    @Override
    public String describe() {
      return "mvn:" + coordinate;
    }
  }

  /**
   * One file.
   *
   * @param uri its address
   * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
   */
  record Url(URI uri, String sha256) implements WeightSource {
    @Override
    public String describe() {
      return ShownAddress.of(uri);
    }

    /** The same file without the query of its address, which may be a signature. */
    public Url unsigned() {
      String address = uri.toString();
      int query = address.indexOf('?');
      return query < 0 ? this : new Url(URI.create(address.substring(0, query)), sha256);
    }
  }

  /**
   * A file of the app's own, or the files of such a folder.
   *
   * @param path its path below the project's folder, or the source's where there is no project
   * @param files names or patterns of the files in the folder; none for all
   */
  record Local(String path, List<String> files) implements WeightSource {

    /** Copies the list. */
    public Local {
      files = List.copyOf(files);
    }

    @Override
    public String describe() {
      return "file:" + path;
    }
  }

  /**
   * Files that {@code downloadWeights()} makes.
   *
   * @param name tells them from others of the app
   * @param folder the name of the folder in which they were made just now, below that of all
   *     weights; nothing for those that are there
   */
  record Made(String name, Optional<String> folder) implements WeightSource {

    /** Those that are there. */
    public Made(String name) {
      this(name, Optional.empty());
    }

    @Override
    public String describe() {
      return "made:" + name;
    }
  }

  /**
   * Files of a repository of the Hugging Face hub.
   *
   * @param repository {@code organisation/name}
   * @param revision a branch, a tag or a commit
   * @param files names or patterns of the files; none for all
   */
  record HuggingFace(String repository, String revision, List<String> files)
      implements WeightSource {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Copies the list. */
    public HuggingFace {
      files = List.copyOf(files);
    }

    @Override
    public String describe() {
      return "hf:" + repository + "@" + revision;
    }

    /** The same files of another revision. */
    public HuggingFace at(String other) {
      return new HuggingFace(repository, other, files);
    }

    /** Whether the revision is a commit, which never moves. */
    public boolean isPinned() {
      return COMMIT.matcher(revision).matches();
    }
  }
}
