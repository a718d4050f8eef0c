package dev.jlserve.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file must hash to: the hub names large files by their SHA-256, small ones as git does, by
 * the SHA-1 of {@code blob <size>\0} and the content.
 */
public sealed interface ContentHash {

  /** The form of a SHA-256. */
  Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** The form of a SHA-1, which a commit has too. */
  Pattern SHA_1 = Pattern.compile("[0-9a-f]{40}");

  /** Its 64 or 40 lower-case hexadecimal digits. */
  String hex();

  /**
   * What a file hashes to.
   *
   * @param sha256 its SHA-256, which is known
   * @throws IOException if it cannot be read
   */
  String found(Path file, String sha256) throws IOException;

  /** The hash that an entity tag is; null if it is none. */
  static @Nullable ContentHash of(String etag) {
    if (SHA_256.matcher(etag).matches()) {
      return new OfContent(etag);
    }
    return SHA_1.matcher(etag).matches() ? new OfGitBlob(etag) : null;
  }

  /**
   * SHA-256 of the content.
   *
   * @param hex 64 digits
   */
  record OfContent(String hex) implements ContentHash {
    @Override
    public String found(Path file, String sha256) {
      return sha256;
    }
  }

  /**
   * SHA-1 as {@code git hash-object} has it.
   *
   * @param hex 40 digits
   */
  record OfGitBlob(String hex) implements ContentHash {
    @Override
    public String found(Path file, String sha256) throws IOException {
      MessageDigest digest;
      try {
        digest = MessageDigest.getInstance("SHA-1");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-1", e);
      }
      digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = Files.newInputStream(file)) {
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
