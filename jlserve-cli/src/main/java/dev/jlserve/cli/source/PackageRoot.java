package dev.jlserve.cli.source;

import java.nio.file.Path;

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
    Path packageFolder = folder(Path.of(""), packageName);
    if (!folder.toAbsolutePath().normalize().endsWith(packageFolder)) {
      return new PackageRoot(folder, packageName, false);
    }
    boolean inside = folder.normalize().endsWith(packageFolder);
    Path root = inside ? folder.normalize() : folder.toAbsolutePath().normalize();
    for (int i = 0; i < packageFolder.getNameCount(); i++) {
      root = root.getParent() == null ? Path.of("") : root.getParent();
    }
    return new PackageRoot(root, packageName, true);
  }

  static Path folder(Path root, String packageName) {
    return packageName.isEmpty() ? root : root.resolve(packageName.replace('.', '/'));
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
