package dev.jlserve.cli.resolve;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.ExitCode;
import dev.jlserve.cli.requirement.Coordinate;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.jspecify.annotations.Nullable;

/**
 * Says why artifacts could not be had. The resolver's own first line names only the step; the
 * reason is at the end of the chain of causes, and the user knows requirements, not what these
 * need.
 */
final class ResolutionFailure {

  private ResolutionFailure() {}

  static CliException of(RepositoryException failure, List<Coordinate> requirements) {
    List<String> reasons = new ArrayList<>();
    for (Throwable each : failures(failure)) {
      String reason = blamed(each, failure, requirements) + reason(each);
      if (!reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
    return new CliException(
        "Failed to install requirements: " + String.join("\n  ", reasons), ExitCode.FAULT);
  }

  /** What went wrong with each artifact, where several did. */
  private static List<Throwable> failures(RepositoryException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof ArtifactResolutionException several) {
        List<Throwable> each =
            several.getResults().stream()
                .filter(r -> !r.isResolved())
                .map(ResolutionFailure::lastException)
                .filter(Objects::nonNull)
                .toList();
        return each.isEmpty() ? List.of(failure) : each;
      }
    }
    return List.of(failure);
  }

  private static @Nullable Throwable lastException(ArtifactResult result) {
    List<Exception> all = result.getExceptions();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private static String reason(Throwable failure) {
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

  /** Names the requirement, where the artifact at fault is only needed by one. */
  private static String blamed(
      Throwable failure, RepositoryException whole, List<Coordinate> requirements) {
    Optional<Artifact> artifact = artifact(failure);
    if (artifact.isEmpty()) {
      return "";
    }
    String key = artifact.get().getGroupId() + ":" + artifact.get().getArtifactId();
    Optional<Coordinate> direct =
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
    return Optional.empty();
  }

  private static boolean holds(DependencyNode node, Artifact artifact) {
    boolean here =
        node.getArtifact().getGroupId().equals(artifact.getGroupId())
            && node.getArtifact().getArtifactId().equals(artifact.getArtifactId());
    return here || node.getChildren().stream().anyMatch(child -> holds(child, artifact));
  }
}
