package dev.jlserve;

import dev.jlserve.spi.weights.WeightSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Weights from a repository of the Hugging Face hub, kept in the hub's own cache layout below
 * {@code JLSERVE_CACHE_DIR/huggingface/hub}, where clients in other languages find them too.
 *
 * <p>A branch or a tag is resolved to a commit once, by the first build, which writes it to the
 * lock file; later builds take that commit until {@code jlserve build --update}.
 */
public final class HuggingFaceWeights extends Weights {

  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)?");
  private static final Pattern REVISION =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*(/[A-Za-z0-9_][A-Za-z0-9._+-]*)*");

  private final WeightSource.HuggingFace repository;

  private HuggingFaceWeights(WeightSource.HuggingFace repository) {
    super(repository);
    this.repository = repository;
  }

  static HuggingFaceWeights of(String repository) {
    if (!REPOSITORY.matcher(Given.required(repository, "the repository of weights")).matches()
        || repository.contains("..")) {
      throw new IllegalArgumentException(
          "'" + repository + "' is no repository of the hub; write \"organisation/name\"");
    }
    return new HuggingFaceWeights(new WeightSource.HuggingFace(repository, "main", List.of()));
  }

  /**
   * The same files of another revision.
   *
   * @param revision a branch, a tag, or a commit of 40 lower-case hexadecimal digits
   * @throws IllegalArgumentException if it has another form
   */
  public HuggingFaceWeights revision(String revision) {
    if (!REVISION.matcher(Given.required(revision, "the revision of weights")).matches()
        || revision.contains("..")) {
      throw new IllegalArgumentException(
          "'" + revision + "' is no revision; write a branch, a tag, or a commit's 40 digits");
    }
    return new HuggingFaceWeights(
        new WeightSource.HuggingFace(repository.repository(), revision, repository.files()));
  }

  /**
   * Only these files of the repository.
   *
   * @param names paths in the repository; {@code *} stands for any characters, {@code /} included,
   *     and {@code ?} for one
   * @throws IllegalArgumentException if there is none, or one leads out of the repository
   */
  public HuggingFaceWeights files(String... names) {
    return new HuggingFaceWeights(
        new WeightSource.HuggingFace(
            repository.repository(),
            repository.revision(),
            FileNames.checked("a repository", names)));
  }
}
