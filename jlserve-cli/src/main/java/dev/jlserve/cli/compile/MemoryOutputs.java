package dev.jlserve.cli.compile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what one compilation writes in memory. */
final class MemoryOutputs extends ForwardingJavaFileManager<ReadInputs> {

  private static final String MODULE_INFO = "module-info";

  private final Map<String, MemoryFile> written = new LinkedHashMap<>();
  private final Map<String, MemoryFile> aside = new LinkedHashMap<>();
  private final boolean module;

  /**
   * Outputs of one compilation.
   *
   * @param module whether a {@code module-info.java} among the sources counts
   */
  MemoryOutputs(ReadInputs inputs, boolean module) {
    super(inputs);
    this.module = module;
  }

  /** The class files and resources; sources that the processor generated are left out. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    written.forEach(
        (path, file) -> {
          if (file.getKind() != Kind.SOURCE) {
            files.put(path, file.bytes());
          }
        });
    return files;
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_OUTPUT || super.hasLocation(location);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, @Nullable FileObject sibling) {
    return file(location, className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
    return file(location, resource(packageName, relativeName), Kind.OTHER);
  }

  /** What a processor writes elsewhere than to the classes is no part of the app. */
  private MemoryFile file(Location location, String path, Kind kind) {
    return (location == StandardLocation.CLASS_OUTPUT ? written : aside)
        .computeIfAbsent(path, p -> new MemoryFile(p, kind));
  }

  /**
   * javac looks for a generated source among the classes where sources have no place of their own.
   */
  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return file instanceof MemoryFile
        ? location == StandardLocation.CLASS_OUTPUT
            && (written.containsValue(file) || aside.containsValue(file))
        : super.contains(location, file);
  }

  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, Kind kind) throws IOException {
    return !module && location == StandardLocation.SOURCE_PATH && className.equals(MODULE_INFO)
        ? null
        : super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    if (location != StandardLocation.CLASS_OUTPUT) {
      return super.getFileForInput(location, packageName, relativeName);
    }
    MemoryFile file = written.get(resource(packageName, relativeName));
    if (file == null) {
      throw new FileNotFoundException(relativeName);
    }
    return file;
  }

  private static String resource(String packageName, String relativeName) {
    return packageName.isEmpty()
        ? relativeName
        : packageName.replace('.', '/') + "/" + relativeName;
  }

  /** javac knows by itself what it has just written. */
  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    return location == StandardLocation.CLASS_OUTPUT
        ? Set.of()
        : super.list(location, packageName, kinds, recurse);
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof MemoryFile memory) {
      String path = memory.path();
      return path.substring(0, path.length() - file.getKind().extension.length()).replace('/', '.');
    }
    return super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    boolean inMemory = a instanceof MemoryFile || b instanceof MemoryFile;
    return inMemory ? a.equals(b) : super.isSameFile(a, b);
  }

  /** The files below serve the next compilation too. */
  @Override
  public void close() {}
}
