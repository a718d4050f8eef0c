package dev.jlserve.cli.resolve;

import dev.jlserve.cli.resolve.VersionConflict.Wish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyGraphTransformationContext;
import org.eclipse.aether.collection.DependencyGraphTransformer;
import org.eclipse.aether.graph.DependencyNode;

/** Notes who asks for which version, before the resolver chooses and forgets the others. */
final class VersionWishes implements DependencyGraphTransformer {

  private static final String APP = "the app";

  private final DependencyGraphTransformer choice;
  private final Map<String, Map<String, Set<String>>> wishes = new TreeMap<>();

  VersionWishes(DependencyGraphTransformer choice) {
    this.choice = choice;
  }

  @Override
  public DependencyNode transformGraph(
      DependencyNode root, DependencyGraphTransformationContext context)
      throws RepositoryException {
    wishes.clear();
    note(root, APP, Collections.newSetFromMap(new IdentityHashMap<>()));
    return choice.transformGraph(root, context);
  }

  private void note(DependencyNode node, String name, Set<Collection<DependencyNode>> seen) {
    // Nodes that need the same share the list of it.
    if (!seen.add(node.getChildren())) {
      return;
    }
    for (DependencyNode child : node.getChildren()) {
      Artifact artifact = child.getArtifact();
      wishes
          .computeIfAbsent(key(artifact), key -> new TreeMap<>())
          .computeIfAbsent(wanted(child), version -> new TreeSet<>())
          .add(name);
      note(child, key(artifact) + ":" + artifact.getVersion(), seen);
    }
  }

  private static String wanted(DependencyNode node) {
    return node.getVersionConstraint() == null
        ? node.getArtifact().getVersion()
        : node.getVersionConstraint().toString();
  }

  private static String key(Artifact artifact) {
    String classifier = artifact.getClassifier();
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + (classifier.isEmpty() ? "" : ":" + classifier);
  }

  /** The artifacts of a class path that were asked for in several versions. */
  List<VersionConflict> conflicts(Collection<Artifact> taken) {
    List<VersionConflict> conflicts = new ArrayList<>();
    for (Artifact artifact : taken) {
      Map<String, Set<String>> versions = wishes.getOrDefault(key(artifact), Map.of());
      if (versions.size() > 1) {
        conflicts.add(
            new VersionConflict(
                key(artifact),
                artifact.getVersion(),
                versions.entrySet().stream()
                    .map(entry -> new Wish(entry.getKey(), List.copyOf(entry.getValue())))
                    .sorted(
                        Comparator.comparing(wish -> !wish.version().equals(artifact.getVersion())))
                    .toList()));
      }
    }
    return conflicts;
  }
}
