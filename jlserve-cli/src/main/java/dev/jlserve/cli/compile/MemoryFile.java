package dev.jlserve.cli.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A file that javac or the processor wrote, in memory. */
final class MemoryFile extends SimpleJavaFileObject {

  private final String path;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /**
   * Makes an empty file.
   *
   * @param path its path below the output, with {@code /}
   */
  MemoryFile(String path, Kind kind) {
    super(URI.create("memory:///" + URLEncoder.encode(path, StandardCharsets.UTF_8)), kind);
    this.path = path;
  }

  String path() {
    return path;
  }

  byte[] bytes() {
    return content.toByteArray();
  }

  @Override
  public String getName() {
    return path;
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == getKind()
        && (path.equals(simpleName + kind.extension)
            || path.endsWith("/" + simpleName + kind.extension));
  }

  @Override
  public OutputStream openOutputStream() {
    content.reset();
    return content;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(content.toByteArray());
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return content.toString(StandardCharsets.UTF_8);
  }
}
