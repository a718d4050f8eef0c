package dev.jlserve.server.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of one body, in the order in which their names came first. */
public final class Form implements AutoCloseable {

  /** The most that names and file names of parts take of the memory, beside what is kept. */
  public static final int MOST_HEADERS = FormInput.MOST_HEADERS_TOGETHER;

  private final Map<String, List<Part>> parts;
  private final Spool spool;

  private Form(Map<String, List<Part>> parts, Spool spool) {
    this.parts = parts;
    this.spool = spool;
  }

  /**
   * Reads a body to its end.
   *
   * @param contentType the body's, with its boundary
   * @param kept how many bytes of parts stay in memory; more go to a temporary file
   * @throws MalformedFormException if it is not what RFC 7578 has, or there are more parts than are
   *     read; some of it may then be unread
   * @throws StorageException if the temporary file cannot be written
   * @throws IOException what reading throws
   */
  public static Form read(String contentType, InputStream body, int kept) throws IOException {
    byte[] delimiter = Boundary.delimiter(contentType);
    Spool spool = new Spool(kept);
    try {
      Map<String, List<Part>> parts = new LinkedHashMap<>();
      FormParser parser = new FormParser(delimiter, body, spool);
      for (Part part = parser.next(); part != null; part = parser.next()) {
        parts.computeIfAbsent(part.name(), name -> new ArrayList<>(1)).add(part);
      }
      return new Form(parts, spool);
    } catch (Throwable e) {
      spool.close();
      throw e;
    }
  }

  /** The parts by name. */
  public Map<String, List<Part>> parts() {
    return parts;
  }

  /** Removes what is stored of it. */
  @Override
  public void close() {
    spool.close();
  }
}
