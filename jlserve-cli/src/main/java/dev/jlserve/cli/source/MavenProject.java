package dev.jlserve.cli.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Maven project that an app is part of, as far as its text tells without Maven.
 *
 * @param folder the folder with pom.xml, in the form in which the user named the app where that is
 *     possible
 * @param poms its pom, then those of its parents that lie beside it
 * @param sources the folder in which packages begin
 * @param roots further source roots, as far as they are seen
 * @param resources what belongs into the app's jar beside its classes
 * @param modules the other modules of the same Maven build
 * @param processed the sources that annotation processors of the project read, named or not; none
 *     where its poms name no processor
 */
public record MavenProject(
    Path folder,
    List<Path> poms,
    Path sources,
    List<Path> roots,
    List<ResourceFolder> resources,
    List<MavenModule> modules,
    List<Path> processed) {

  /** Copies the lists. */
  public MavenProject {
    poms = List.copyOf(poms);
    roots = List.copyOf(roots);
    resources = List.copyOf(resources);
    modules = List.copyOf(modules);
    processed = List.copyOf(processed);
  }

  /** The project's own pom. */
  public Path pom() {
    return poms.get(0);
  }

  /** The resources by their path in a jar. */
  public Map<String, Path> resourceFiles() {
    Map<String, Path> files = new TreeMap<>();
    resources.forEach(each -> each.files().forEach(files::putIfAbsent));
    return files;
  }

  /** The modules that the project depends on, those that such a module needs among them. */
  public List<MavenModule> needed() {
    return modules.stream().filter(MavenModule::needed).toList();
  }

  /** Hashes of the poms of those modules, which ask for requirements too, by a name for users. */
  public SortedMap<String, String> neededPoms() {
    SortedMap<String, String> poms = new TreeMap<>();
    needed().forEach(module -> poms.put("pom.xml of module " + module.name(), module.pomHash()));
    return poms;
  }

  /** What the app depends on beside the sources that it names: files, and folders of resources. */
  List<Path> watched() {
    List<Path> watched = new ArrayList<>(poms);
    watched.addAll(processed);
    watched.addAll(resourceFiles().values());
    resources.forEach(each -> watched.addAll(each.folders()));
    needed().forEach(module -> watched.addAll(module.files()));
    return watched;
  }

  /** A file of the project by its path below it, the same wherever the project lies. */
  String name(Path file) {
    return folder
        .toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }
}
