package dev.jlserve.spi.weights;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Where weights come from; the store knows how to fetch each kind. */
public sealed interface WeightSource {

  /** One line that names the source as a user wrote it. */
  String describe();

  /**
   * The files of one jar.
   *
   * @param coordinate {@code group:artifact:version}
   */
  record Maven(String coordinate) implements WeightSource {
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
      return uri.toString();
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
