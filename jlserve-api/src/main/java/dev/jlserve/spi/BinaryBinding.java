package dev.jlserve.spi;

/**
 * An endpoint that answers with bytes of a media type of its own.
 *
 * @param <A> the app
 * @param <I> the input record
 */
public interface BinaryBinding<A, I> extends EndpointBinding<A, I, byte[]> {

  /** The answer's media type, such as {@code image/png}. */
  String mediaType();

  /** Writes the bytes as base64. */
  @Override
  default void write(JsonWriter out, byte[] output) {
    out.write(TextForm.BYTES.text(output));
  }
}
