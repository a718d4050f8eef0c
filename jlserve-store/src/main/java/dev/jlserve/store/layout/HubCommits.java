package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The commits for which branches and tags of the hub stand in this process. */
public final class HubCommits {

  /**
   * A branch or tag of a repository.
   *
   * @param repository {@code organisation/name}
   * @param revision the branch or tag
   */
  public record Revision(String repository, String revision) {

    /** The revision of a source. */
    public static Revision of(WeightSource.HuggingFace source) {
      return new Revision(source.repository(), source.revision());
    }
  }

  private final Map<Revision, String> commits = new ConcurrentHashMap<>();

  /** No commits are known. */
  public HubCommits() {}

  /** These commits are known. */
  public HubCommits(Map<Revision, String> commits) {
    this.commits.putAll(commits);
  }

  /**
   * Reads what the command line hands over.
   *
   * @param text as {@link #text} writes it
   */
  public static HubCommits parse(String text) {
    HubCommits commits = new HubCommits();
    for (String entry : text.split(" ", -1)) {
      String[] parts = entry.split("[@=]", -1);
      if (parts.length == 3) {
        commits.commits.put(new Revision(parts[0], parts[1]), parts[2]);
      }
    }
    return commits;
  }

  /** {@code org/name@main=<commit>} for each, sorted, with spaces between them. */
  public String text() {
    return commits.entrySet().stream()
        .map(
            each ->
                each.getKey().repository() + "@" + each.getKey().revision() + "=" + each.getValue())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The commit of a source, if it is known. */
  public Optional<String> of(WeightSource.HuggingFace source) {
    return source.isPinned()
        ? Optional.of(source.revision())
        : Optional.ofNullable(commits.get(Revision.of(source)));
  }

  /** Remembers the commit of a source. */
  public void put(WeightSource.HuggingFace source, String commit) {
    commits.put(Revision.of(source), commit);
  }
}
