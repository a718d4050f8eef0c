package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.store.protocol.ExitCode;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;

/**
 * Says why artifacts could not be had. The resolver's own first line names only the step; the
 * reason is at the end of the chain of causes, and the user knows requirements, not what these
 * need.
 *
 * @param requirements what was to be resolved
 * @param near what there is instead
 * @param offline what forbids to fetch anything, if something does
 */
record ResolutionFailure(
    List<RequestedArtifact> requirements, NearArtifacts near, Optional<String> offline) {

  /** The first step of the resolver's path to what it could not read. */
  private static final Pattern FIRST_STEP = Pattern.compile(" at (\\S+):jar:(\\S+) -> ");

  CliException of(RepositoryException failure) {
    return new CliException("Failed to install requirements: " + reasons(failure), ExitCode.FAULT);
  }

  /** Why, for each artifact that could not be had. */
  String reasons(RepositoryException failure) {
    List<String> reasons = new ArrayList<>();
    for (Throwable each : failures(failure)) {
      String reason = blamed(each, failure) + reason(each);
      if (!reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
    return String.join("\n  ", reasons);
  }

  /** What went wrong with each artifact, where several did. */
  private static List<Throwable> failures(RepositoryException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof ArtifactResolutionException several) {
        List<Throwable> each =
            several.getResults().stream()
                .filter(r -> !r.isResolved())
                .flatMap(r -> worst(r).stream())
                .toList();
        return each.isEmpty() ? List.of(failure) : each;
      }
    }
    return List.of(failure);
  }

  /** That a repository could not be asked says more than that another has no such file. */
  private static Optional<Throwable> worst(ArtifactResult result) {
    List<Exception> all = result.getExceptions();
    Optional<Exception> other =
        all.stream().filter(e -> !(e instanceof ArtifactNotFoundException)).findFirst();
    return other
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)))
        .map(Throwable.class::cast);
  }

  private String reason(Throwable failure) {
    Optional<Artifact> artifact = artifact(failure);
    if (failure instanceof ArtifactNotFoundException && artifact.isPresent()) {
      return offline
          .map(by -> notCached(artifact.get(), by))
          .orElseGet(() -> nowhere(artifact.get()));
    }
    Throwable last = failure;
    String message = "";
    for (Throwable e = failure; e != null; e = e.getCause()) {
      last = e;
      if (e instanceof RepositoryException && e.getMessage() != null) {
        message = e.getMessage();
      }
    }
    String root = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    boolean unknownHost = last instanceof UnknownHostException;
    String end = unknownHost ? "host unknown: " + root : root;
    return message.contains(root) && !unknownHost ? message : message + " (" + end + ")";
  }

  private String notCached(Artifact artifact, String forbids) {
    return near.session().getLocalRepositoryManager().getAbsolutePathForLocalArtifact(artifact)
        + " is not there, and "
        + forbids
        + " forbids to fetch it";
  }

  private String nowhere(Artifact artifact) {
    String places =
        near.repositories().stream()
            .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
            .collect(Collectors.joining(", "));
    return "Could not find artifact "
        + artifact
        + "; looked in "
        + places
        + "."
        + near.to(artifact);
  }

  /** Names the requirement, where the artifact at fault is only needed by one. */
  private String blamed(Throwable failure, RepositoryException whole) {
    Optional<Artifact> artifact = artifact(failure);
    if (artifact.isEmpty()) {
      return "";
    }
    String key = artifact.get().getGroupId() + ":" + artifact.get().getArtifactId();
    Optional<RequestedArtifact> direct =
        requirements.stream().filter(r -> r.key().equals(key)).findFirst();
    return direct
        .map(r -> r + ": ")
        .or(
            () ->
                requirer(whole, artifact.get())
                    .map(r -> r + " needs " + key + ":" + artifact.get().getVersion() + ": "))
        .orElse("");
  }

  private static Optional<Artifact> artifact(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof ArtifactTransferException transfer && transfer.getArtifact() != null) {
        return Optional.of(transfer.getArtifact());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> requirer(RepositoryException whole, Artifact artifact) {
    if (whole instanceof DependencyResolutionException e && e.getResult().getRoot() != null) {
      return e.getResult().getRoot().getChildren().stream()
          .filter(child -> holds(child, artifact))
          .map(child -> child.getArtifact())
          .map(a -> a.getGroupId() + ":" + a.getArtifactId() + ":" + a.getVersion())
          .findFirst();
    }
    for (Throwable e = whole; e != null; e = e.getCause()) {
      Matcher step = FIRST_STEP.matcher(String.valueOf(e.getMessage()));
      if (step.find()) {
        return Optional.of(step.group(1) + ":" + step.group(2));
      }
    }
    return Optional.empty();
  }

  private static boolean holds(DependencyNode node, Artifact artifact) {
    boolean here =
        node.getArtifact().getGroupId().equals(artifact.getGroupId())
            && node.getArtifact().getArtifactId().equals(artifact.getArtifactId());
    return here || node.getChildren().stream().anyMatch(child -> holds(child, artifact));
  }
}
