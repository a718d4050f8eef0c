package dev.jlserve.server.form;

import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.RequestReader;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A body that was received whole. */
public sealed interface RequestBody extends AutoCloseable {

  /**
   * Opens it for reading, which is done once.
   *
   * @throws MalformedJsonException if it is not UTF-8 or holds no value
   */
  RequestReader open();

  /** How many bytes of JSON are in memory until it is read; 0 for a form. */
  int length();

  /** Removes what is stored of it. */
  @Override
  default void close() {}

  /** A body of JSON. */
  final class Json implements RequestBody {

    private byte @Nullable [] bytes;

    /**
     * Creates a body that is all in memory, until it was read.
     *
     * @param bytes all of it, at least one byte
     */
    public Json(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int length() {
      return bytes == null ? 0 : bytes.length;
    }

    @Override
    public RequestReader open() {
      byte[] read = Objects.requireNonNull(bytes, "a body is read once");
      bytes = null;
      return BodyReader.open(read);
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
    public int length() {
      return 0;
    }

    @Override
    public void close() {
      form.close();
    }
  }
}
