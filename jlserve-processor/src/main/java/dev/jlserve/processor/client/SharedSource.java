package dev.jlserve.processor.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Sources that are the same in all clients of a language: resources beside its generator. */
public final class SharedSource {

  private SharedSource() {}

  /** The text of one. */
  public static String read(Class<?> generator, String name) {
    try (InputStream in = generator.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
