package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A Java file's content, read without knowing its encoding. */
record SourceText(Path file, String text, SourceNames references, String hash) {

  static SourceText read(Path file) {
    return read(file, new ReadFiles());
  }

  /**
   * Reads one.
   *
   * @param files what was read of the app, and goes on being read
   */
  static SourceText read(Path file, ReadFiles files) {
    try {
      byte[] bytes = files.read(file);
      String text = decoded(bytes);
      return new SourceText(file, text, SourceNames.in(text), Sha256.of(bytes));
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }

  /**
   * UTF-8, or the characters of the bytes where that fails: what is read so early are names, and
   * every byte of another encoding stays a character of its own. javac decodes by the project's
   * encoding.
   */
  static String decoded(byte[] bytes) {
    try {
      return SourceCharset.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
