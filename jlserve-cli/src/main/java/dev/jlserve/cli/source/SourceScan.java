package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects the files that an app may consist of, without a compiler, since that takes a third of a
 * second to start. A file counts if its name stands anywhere in a file that counts; one too many
 * does no harm, and files that nobody names are not looked at.
 */
public final class SourceScan {

  private final Map<Path, FolderListing> listings = new HashMap<>();
  private final Map<Path, SourceText> found = new LinkedHashMap<>();
  private final List<Path> named = new ArrayList<>();
  private final Map<String, Path> resources = new TreeMap<>();
  private final List<Path> roots;
  private final ReadFiles read;

  private SourceScan(List<Path> roots, ReadFiles read) {
    this.roots = roots;
    this.read = read;
  }

  static Sources of(Path file) {
    return of(file, List.of(), Optional.empty());
  }

  /** Collects those that Maven compiled. */
  static Sources of(Path file, MavenBuild build) {
    return of(file, build.roots(), Optional.of(build));
  }

  /**
   * Collects them.
   *
   * @param known source roots of the file's project beside those that the project's text tells
   * @param build what Maven compiled, which then says all about the project
   */
  private static Sources of(Path file, List<Path> known, Optional<MavenBuild> build) {
    ReadFiles read = new ReadFiles();
    SourceText app = SourceText.read(file, read);
    PackageRoot place = PackageRoot.of(file, app.references().packageName());
    Optional<MavenProject> project =
        build.isPresent() ? Optional.empty() : MavenProjects.around(place.root());
    List<Path> further =
        Stream.concat(project.stream().flatMap(each -> each.roots().stream()), known.stream())
            .distinct()
            .toList();
    List<Path> roots = new ArrayList<>(place.siblings() ? List.of(place.root()) : List.of());
    roots.addAll(further);
    SourceScan scan = new SourceScan(roots, read);
    scan.collect(app);
    return new Sources(
        file,
        place.root(),
        app.text(),
        place.packageName(),
        scan.found.values().stream().map(SourceText::file).toList(),
        read,
        new NamedFiles(scan.named, scan.resources),
        further,
        project,
        build,
        List.copyOf(scan.listings.values()),
        scan.hash(place, project, build));
  }

  /** Collects them again if there are source roots that were not searched. */
  public static Sources widened(Sources sources, List<Path> roots) {
    List<Path> unseen = roots.stream().filter(sources::isUnseen).toList();
    return unseen.isEmpty() ? sources : of(sources.file(), unseen, sources.build());
  }

  private void collect(SourceText app) {
    List<SourceText> waiting = new ArrayList<>();
    add(app, waiting);
    addNamed(app, waiting);
    while (!waiting.isEmpty()) {
      for (Path candidate : candidates(waiting.removeLast())) {
        if (!found.containsKey(key(candidate))) {
          add(SourceText.read(candidate, read), waiting);
        }
      }
    }
  }

  private void add(SourceText text, List<SourceText> waiting) {
    found.put(key(text.file()), text);
    waiting.add(text);
  }

  /** What a file names in its lines, and what is named there. */
  private void addNamed(SourceText by, List<SourceText> waiting) {
    FileLines lines = new FileLines(by);
    lines.resources().forEach(resources::putIfAbsent);
    for (Path file : lines.sources()) {
      if (!found.containsKey(key(file))) {
        SourceText text = SourceText.read(file, read);
        named.add(file);
        add(text, waiting);
        addNamed(text, waiting);
      }
    }
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private List<Path> candidates(SourceText text) {
    return roots.stream().flatMap(root -> candidates(root, text.references()).stream()).toList();
  }

  private List<Path> candidates(Path root, SourceNames references) {
    List<Path> folders =
        Stream.concat(Stream.of(references.packageName()), references.packages().stream().sorted())
            .flatMap(name -> PackageRoot.folder(root, name).stream())
            .toList();
    List<Path> candidates = new ArrayList<>();
    for (Path folder : folders) {
      Set<String> names = listings.computeIfAbsent(folder, FolderListing::of).javaFiles();
      references.names().stream()
          .map(name -> name + ".java")
          .filter(names::contains)
          .sorted()
          .map(folder::resolve)
          .forEach(candidates::add);
    }
    return candidates;
  }

  private String hash(
      PackageRoot place, Optional<MavenProject> project, Optional<MavenBuild> build) {
    Map<String, String> sorted = new TreeMap<>();
    build.ifPresent(maven -> sorted.putAll(maven.hashes()));
    found.values().forEach(text -> sorted.put(place.relative(text.file()), text.hash()));
    resources.forEach((name, file) -> sorted.put("file " + name, hash(file)));
    project.ifPresent(maven -> addProject(maven, sorted));
    Sha256 hash = new Sha256();
    sorted.forEach((name, content) -> hash.add(name).add(content));
    return hash.hex();
  }

  private void addProject(MavenProject project, Map<String, String> hashes) {
    for (int i = 0; i < project.poms().size(); i++) {
      hashes.put("pom " + i, hash(project.poms().get(i)));
    }
    project.resourceFiles().forEach((name, file) -> hashes.put("resource " + name, hash(file)));
    project
        .processed()
        .forEach(file -> hashes.put("processed " + project.name(file), readHash(file)));
    project
        .needed()
        .forEach(
            module ->
                hashes.put(
                    "module " + module.group() + ":" + module.artifact(),
                    module.pomHash() + module.hash()));
  }

  private String readHash(Path file) {
    try {
      return Sha256.of(read.read(file));
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static CliException unreadable(Path file) {
    return new CliException("File cannot be read: " + file, ExitCode.FAULT);
  }
}
