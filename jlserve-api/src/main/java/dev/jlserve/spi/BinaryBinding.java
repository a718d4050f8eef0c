package dev.jlserve.spi;

/**
 * An endpoint whose response is bytes of its own media type.
 *
 * @param <A> the app
 * @param <I> the input record
 */
public interface BinaryBinding<A, I> extends EndpointBinding<A, I, byte[]> {

  /** Returns the response's media type, such as {@code image/png}. */
  String mediaType();

  /** Writes the bytes as base64. */
  @Override
  default void write(JsonWriter out, byte[] output) {
    out.write(TextForm.BYTES.text(output));
  }
}
