package dev.jlserve.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds out whether an app's own jar may come after its libraries on the class path, as an AOT
 * cache of the libraries alone wants it: nothing in it stands in for something of a library.
 */
final class CodeOrder {

  private static final String CLASS = ".class";
  private static final String VERSIONS = "META-INF/versions/\\d+/";

  private CodeOrder() {}

  /**
   * Whether the order makes no difference.
   *
   * @throws IOException if a jar cannot be read
   */
  static boolean isFree(Path jar, List<Path> libraries) throws IOException {
    Set<String> names = names(jar);
    names.remove(JarFile.MANIFEST_NAME);
    Set<String> packages = new HashSet<>();
    names.stream()
        .filter(name -> name.endsWith(CLASS))
        .forEach(name -> packages.add(packageOf(name)));
    for (Path library : libraries) {
      for (String name : names(library)) {
        boolean samePackage = name.endsWith(CLASS) && packages.contains(packageOf(name));
        if (names.contains(name) || (samePackage && !name.equals("module-info.class"))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<String> names(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .map(name -> name.replaceFirst(VERSIONS, ""))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
