package dev.jlserve.cli.source;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.ExitCode;
import dev.jlserve.cli.cache.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the files that an app may consist of, without a compiler, since that takes a third of a
 * second to start. A file counts if its name stands anywhere in a file that counts; one too many
 * does no harm, and files that nobody names are not looked at.
 */
final class SourceScan {

  private final Map<Path, Set<String>> listings = new HashMap<>();
  private final Map<Path, SourceText> found = new LinkedHashMap<>();
  private final Path root;

  private SourceScan(Path root) {
    this.root = root;
  }

  private record SourceText(Path file, String text, References references, String hash) {}

  static Sources of(Path file) {
    SourceText app = read(file);
    PackageRoot place = PackageRoot.of(file, app.references().packageName());
    SourceScan scan = new SourceScan(place.root());
    scan.collect(app, place.siblings());
    List<Path> files = scan.found.values().stream().map(SourceText::file).toList();
    Optional<MavenProject> project = MavenProjects.around(place.root());
    return new Sources(
        file,
        place.root(),
        app.text(),
        place.packageName(),
        files,
        project,
        scan.hash(place, project));
  }

  private void collect(SourceText app, boolean siblings) {
    found.put(key(app.file()), app);
    List<SourceText> waiting = new ArrayList<>(siblings ? List.of(app) : List.of());
    while (!waiting.isEmpty()) {
      for (Path candidate : candidates(waiting.removeLast())) {
        if (!found.containsKey(key(candidate))) {
          SourceText text = read(candidate);
          found.put(key(candidate), text);
          waiting.add(text);
        }
      }
    }
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private List<Path> candidates(SourceText text) {
    References references = text.references();
    List<Path> folders = new ArrayList<>();
    folders.add(PackageRoot.folder(root, references.packageName()));
    references.packages().stream().sorted().forEach(n -> folders.add(PackageRoot.folder(root, n)));
    List<Path> candidates = new ArrayList<>();
    for (Path folder : folders) {
      Set<String> names = listing(folder);
      references.names().stream()
          .map(name -> name + ".java")
          .filter(names::contains)
          .sorted()
          .map(folder::resolve)
          .forEach(candidates::add);
    }
    return candidates;
  }

  private Set<String> listing(Path folder) {
    return listings.computeIfAbsent(folder, SourceScan::javaFiles);
  }

  private static Set<String> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".java"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      return Set.of();
    }
  }

  private String hash(PackageRoot place, Optional<MavenProject> project) {
    Map<String, String> sorted = new TreeMap<>();
    found.values().forEach(text -> sorted.put(place.relative(text.file()), text.hash()));
    project.ifPresent(maven -> addProject(maven, sorted));
    Sha256 hash = new Sha256();
    sorted.forEach((name, content) -> hash.add(name).add(content));
    return hash.hex();
  }

  private static void addProject(MavenProject project, Map<String, String> hashes) {
    for (int i = 0; i < project.poms().size(); i++) {
      hashes.put("pom " + i, hash(project.poms().get(i)));
    }
    project.resourceFiles().forEach((name, file) -> hashes.put("resource " + name, hash(file)));
    project
        .needed()
        .forEach(
            module ->
                hashes.put(
                    "module " + module.group() + ":" + module.artifact(),
                    module.pomHash() + module.hash()));
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }

  private static SourceText read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, SourceCharset.UTF_8);
      return new SourceText(file, text, References.in(text), Sha256.of(bytes));
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }
}
