package dev.jlserve.server.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a part say of it.
 *
 * @param name the name of the part
 * @param fileName the name of the file that it holds; null if it is no file
 * @param charset how its text is encoded, in lower case; null if it does not say
 */
record PartHeaders(String name, @Nullable String fileName, @Nullable String charset) {

  private static final Set<String> AS_IT_IS = Set.of("", "7bit", "8bit", "binary");

  /**
   * Reads them.
   *
   * @param headers those of one part, by their names in lower case
   * @throws MalformedFormException if they are not those of a form's part
   */
  static PartHeaders of(Map<String, String> headers) {
    Parameters disposition = Parameters.of(headers.getOrDefault("content-disposition", ""));
    String name = disposition.named().get("name");
    if (!disposition.value().equals("form-data") || name == null) {
      throw new MalformedFormException(
          "a part has no header 'Content-Disposition: form-data; name=\"...\"'");
    }
    String encoding =
        headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
    if (!AS_IT_IS.contains(encoding)) {
      throw new MalformedFormException(
          "a part has a Content-Transfer-Encoding; send its bytes as they are");
    }
    Parameters type = Parameters.of(headers.getOrDefault("content-type", ""));
    if (type.value().startsWith("multipart/")) {
      throw new MalformedFormException(
          "a part is multipart itself; send its files as parts of the same name");
    }
    String charset = type.named().get("charset");
    return new PartHeaders(
        name, fileName(disposition), charset == null ? null : charset.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String fileName(Parameters disposition) {
    String plain = disposition.named().get("filename");
    return plain != null ? plain : disposition.named().get("filename*");
  }

  /** Whether it stands for a file input in which no file was chosen, if the part has no bytes. */
  boolean mayBeUnchosen() {
    return fileName != null && fileName.isEmpty();
  }
}
