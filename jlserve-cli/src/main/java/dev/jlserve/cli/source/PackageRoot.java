package dev.jlserve.cli.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the packages of a file begin.
 *
 * @param root the source path, in the form in which the user named the file where that is possible
 * @param packageName the file's package, or empty
 * @param siblings whether the file lies where its package says, so that others can be found
 */
record PackageRoot(Path root, String packageName, boolean siblings) {

  static PackageRoot of(Path file, String packageName) {
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    if (packageName.isEmpty()) {
      return new PackageRoot(folder, packageName, true);
    }
    Path absolute = folder.toAbsolutePath().normalize();
    return folder(Path.of(""), packageName)
        .filter(absolute::endsWith)
        .map(names -> new PackageRoot(above(names, folder), packageName, true))
        .orElseGet(() -> new PackageRoot(folder, packageName, false));
  }

  private static Path above(Path names, Path folder) {
    boolean inside = folder.normalize().endsWith(names);
    Path root = inside ? folder.normalize() : folder.toAbsolutePath().normalize();
    for (int i = 0; i < names.getNameCount(); i++) {
      root = root.getParent() == null ? Path.of("") : root.getParent();
    }
    return root;
  }

  /** Where the files of a package lie; nothing if no folder can have its name in this locale. */
  static Optional<Path> folder(Path root, String packageName) {
    try {
      return Optional.of(
          packageName.isEmpty() ? root : root.resolve(packageName.replace('.', '/')));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file's path below the root, the same on every machine. */
  String relative(Path file) {
    return root.toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }
}
