package dev.jlserve.cli.cache;

import dev.jlserve.store.file.Sha256;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stands for the command line's jar with run-time jars nested in it. */
public final class NestedFiles extends ClassLoader {

  private static final String FOLDER = "META-INF/jlserve/";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder index = new StringBuilder();

  /** No jars yet. */
  public NestedFiles() {
    super(null);
    put("jars.txt", new byte[0]);
  }

  /**
   * Nests a jar.
   *
   * @param name {@code api/<name>} or {@code runtime/<name>}
   */
  public NestedFiles add(String name, byte[] bytes) {
    index.append(Sha256.of(bytes)).append("  ").append(name).append('\n');
    put(name, bytes);
    put("jars.txt", index.toString().getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Replaces the bytes of a jar without a word in the index. */
  NestedFiles damage(String name) {
    put(name, new byte[] {1});
    return this;
  }

  private void put(String name, byte[] bytes) {
    files.put(FOLDER + name, bytes);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
