package dev.jlserve.server.form;

import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.RequestReader;
import java.util.Set;

/** A body that was received whole. */
public sealed interface RequestBody extends AutoCloseable {

  /**
   * Opens it for reading.
   *
   * @throws MalformedJsonException if it is not UTF-8 or holds no value
   */
  RequestReader open();

  /** Removes what is stored of it. */
  @Override
  default void close() {}

  /** A body of JSON. */
  final class Json implements RequestBody {

    private final byte[] bytes;

    /**
     * Creates a body that is all in memory.
     *
     * @param bytes all of it, at least one byte
     */
    public Json(byte[] bytes) {
      this.bytes = bytes;
    }

    /** How many bytes it has. */
    public int length() {
      return bytes.length;
    }

    @Override
    public RequestReader open() {
      return BodyReader.open(bytes);
    }
  }

  /**
   * A body of {@code multipart/form-data}.
   *
   * @param form its parts
   * @param files the names of those that hold files
   */
  record Parts(Form form, Set<String> files) implements RequestBody {

    @Override
    public RequestReader open() {
      return new FormReader(form, files);
    }

    @Override
    public void close() {
      form.close();
    }
  }
}
