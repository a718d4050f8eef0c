package dev.jlserve.server.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param headers what it says of itself
 * @param content its bytes
 */
public record Part(PartHeaders headers, Content content) {

  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

  /** Its name. */
  public String name() {
    return headers.name();
  }

  /** Whether it was sent as a file. */
  public boolean isFile() {
    return headers.fileName() != null;
  }

  /** Its text, or null if it is not UTF-8 or says that it is none. */
  public @Nullable String text() {
    if (headers.charset() != null && !UTF_8.contains(headers.charset())) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content.bytes()))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
