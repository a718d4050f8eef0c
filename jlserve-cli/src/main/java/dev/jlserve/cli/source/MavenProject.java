package dev.jlserve.cli.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Maven project that an app is part of, as far as its text tells without Maven.
 *
 * @param folder the folder with pom.xml, in the form in which the user named the app where that is
 *     possible
 * @param poms its pom, then those of its parents that lie beside it
 * @param sources the folder in which packages begin
 * @param resources what belongs into the app's jar beside its classes
 */
public record MavenProject(
    Path folder, List<Path> poms, Path sources, List<ResourceFolder> resources) {

  /** Copies the lists. */
  public MavenProject {
    poms = List.copyOf(poms);
    resources = List.copyOf(resources);
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

  /** All files beside the sources on which the app depends. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(poms);
    files.addAll(resourceFiles().values());
    return files;
  }
}
