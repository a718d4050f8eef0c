package dev.jlserve.cli.compile;

import dev.jlserve.cli.source.ReadFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Gives javac the app's sources as they were when they were read, and all else from the files. */
final class ReadInputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final ReadFiles read;
  private final Charset encoding;

  ReadInputs(StandardJavaFileManager files, ReadFiles read, Charset encoding) {
    super(files);
    this.read = read;
    this.encoding = encoding;
  }

  /** The files that javac is to compile. */
  List<JavaFileObject> units(List<Path> paths) {
    return asRead(fileManager.getJavaFileObjectsFromPaths(paths));
  }

  private List<JavaFileObject> asRead(Iterable<? extends JavaFileObject> files) {
    List<JavaFileObject> all = new ArrayList<>();
    files.forEach(file -> all.add(asRead(file)));
    return all;
  }

  private JavaFileObject asRead(JavaFileObject file) {
    Optional<byte[]> content =
        file.getKind() == Kind.SOURCE ? read.content(fileManager.asPath(file)) : Optional.empty();
    return content.<JavaFileObject>map(bytes -> new ReadSource(file, bytes, encoding)).orElse(file);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
    return kinds.contains(Kind.SOURCE) ? asRead(files) : files;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return super.inferBinaryName(
        location, file instanceof ReadSource source ? source.file() : file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return super.isSameFile(file(a), file(b));
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return super.contains(location, file(file));
  }

  @Override
  public Location getLocationForModule(Location location, JavaFileObject file) throws IOException {
    return super.getLocationForModule(
        location, file instanceof ReadSource source ? source.file() : file);
  }

  private static FileObject file(FileObject file) {
    return file instanceof ReadSource source ? source.file() : file;
  }
}
