package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;

/**
 * Finds the other modules of the Maven build that a project is part of: the outermost pom above it,
 * or among its parents, that leads to it by {@code <modules>}, those of profiles counted in.
 */
final class MavenModules {

  private static final Set<String> NOT_IN_JARS = Set.of("test", "import", "system");
  private static final List<String> TOPS = List.of(".mvn", ".git");

  private final Map<Path, WrittenPom> poms = new LinkedHashMap<>();
  private final Path root;

  private MavenModules(Path root) {
    this.root = root;
  }

  /**
   * The modules beside a project; none if it stands alone.
   *
   * @param chain its pom, then its parents that lie beside it
   */
  static List<MavenModule> beside(List<WrittenPom> chain) {
    Path own = key(chain.get(0).file());
    List<MavenModules> found =
        candidates(own, chain)
            .map(MavenModules::under)
            .filter(each -> each.poms.containsKey(own))
            .toList();
    return found.isEmpty() ? List.of() : found.get(found.size() - 1).without(own);
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** From the inside to the outside. */
  private static Stream<Path> candidates(Path own, List<WrittenPom> chain) {
    List<Path> candidates = new ArrayList<>();
    chain.stream().skip(1).map(pom -> key(pom.file())).forEach(candidates::add);
    Path folder = own.getParent();
    while (folder != null && !isTop(folder)) {
      folder = folder.getParent();
      if (folder != null && Files.isRegularFile(folder.resolve(WrittenPom.NAME))) {
        candidates.add(folder.resolve(WrittenPom.NAME));
      }
    }
    return candidates.stream().distinct();
  }

  private static boolean isTop(Path folder) {
    return TOPS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  private static MavenModules under(Path root) {
    MavenModules modules = new MavenModules(root);
    Deque<Path> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Path file = waiting.remove();
      if (!modules.poms.containsKey(file)) {
        readable(file)
            .ifPresent(
                pom -> {
                  modules.poms.put(file, pom);
                  listed(pom.model())
                      .map(name -> key(WrittenPom.in(file.resolveSibling(name.strip()))))
                      .forEach(waiting::add);
                });
      }
    }
    return modules;
  }

  /** One that has nothing to do with the app is no reason to refuse that. */
  private static Optional<WrittenPom> readable(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(WrittenPom.read(file)) : Optional.empty();
    } catch (CliException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<String> listed(Model model) {
    return Stream.concat(
        model.getModules().stream(),
        model.getProfiles().stream().map(Profile::getModules).flatMap(List::stream));
  }

  private List<MavenModule> without(Path own) {
    Set<Path> needed = needed(own);
    return poms.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(own))
        .map(entry -> module(entry.getValue(), needed.contains(entry.getKey())))
        .toList();
  }

  private MavenModule module(WrittenPom pom, boolean needed) {
    List<WrittenPom> chain = pom.chain();
    String version = pom.version();
    String artifact = pom.model().getArtifactId();
    String finalName =
        Optional.ofNullable(pom.model().getBuild())
            .map(Build::getFinalName)
            .orElse(artifact + "-" + version);
    return new MavenModule(
        pom.group(),
        artifact,
        version.contains("${") ? Optional.empty() : Optional.of(version),
        root.resolveSibling(""),
        pom.file(),
        pom.file().resolveSibling("target").resolve(WrittenPom.expanded(finalName, chain) + ".jar"),
        needed);
  }

  /** What a project depends on, by the names of artifacts: one too many does little harm. */
  private Set<Path> needed(Path own) {
    Set<Path> needed = new HashSet<>();
    Deque<WrittenPom> waiting = new ArrayDeque<>();
    poms.entrySet().stream()
        .filter(entry -> entry.getKey().equals(own))
        .map(Map.Entry::getValue)
        .forEach(waiting::add);
    while (!waiting.isEmpty()) {
      Set<String> names = dependencies(waiting.remove());
      poms.forEach(
          (file, pom) -> {
            if (!file.equals(own)
                && names.contains(pom.model().getArtifactId())
                && needed.add(file)) {
              waiting.add(pom);
            }
          });
    }
    return needed;
  }

  private static Set<String> dependencies(WrittenPom pom) {
    return pom.chain().stream()
        .map(WrittenPom::model)
        .flatMap(
            model ->
                Stream.concat(
                    model.getDependencies().stream(),
                    model.getProfiles().stream().flatMap(p -> p.getDependencies().stream())))
        .filter(each -> each.getScope() == null || !NOT_IN_JARS.contains(each.getScope()))
        .map(each -> each.getArtifactId())
        .collect(Collectors.toSet());
  }
}
