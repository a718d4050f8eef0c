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
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what one compilation writes in memory; what it reads comes from the files as ever. */
final class MemoryOutputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, MemoryFile> written = new LinkedHashMap<>();

  MemoryOutputs(StandardJavaFileManager files) {
    super(files);
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
    return file(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
    return file(resource(packageName, relativeName), Kind.OTHER);
  }

  private MemoryFile file(String path, Kind kind) {
    return written.computeIfAbsent(path, p -> new MemoryFile(p, kind));
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
