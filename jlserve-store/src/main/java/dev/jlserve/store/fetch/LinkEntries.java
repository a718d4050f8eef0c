package dev.jlserve.store.fetch;

import dev.jlserve.store.file.FileBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks for symbolic links in a jar. What an entry is by its mode stands in the central directory
 * alone, which {@code java.util.zip} does not show: PKWARE's APPNOTE.TXT, 4.3.12 (entries), 4.3.14
 * (the end record of ZIP64), 4.3.16 (the end record) and 4.4.2 (who made an entry); the mode is
 * that of {@code stat(2)}.
 */
final class LinkEntries {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END64_LENGTH = 56;
  private static final long IN_END64 = 0xFFFFFFFFL;

  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int UNIX = 3;
  private static final int KIND_OF_FILE = 0xF000;
  private static final int LINK = 0xA000;

  private LinkEntries() {}

  /**
   * The name of the first link, if there is one.
   *
   * @param jar a file that {@link java.util.zip.ZipFile} could open
   * @throws IOException if it cannot be read
   */
  static Optional<String> first(Path jar) throws IOException {
    try (FileChannel file = FileChannel.open(jar)) {
      ByteBuffer entries = centralDirectory(file);
      while (entries.remaining() >= ENTRY_LENGTH && entries.getInt(entries.position()) == ENTRY) {
        int at = entries.position();
        int name = Short.toUnsignedInt(entries.getShort(at + 28));
        int extra = Short.toUnsignedInt(entries.getShort(at + 30));
        int comment = Short.toUnsignedInt(entries.getShort(at + 32));
        if (entries.get(at + 5) == UNIX
            && (entries.getInt(at + 38) >>> 16 & KIND_OF_FILE) == LINK) {
          byte[] bytes = new byte[name];
          entries.get(at + ENTRY_LENGTH, bytes);
          return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
        entries.position(at + ENTRY_LENGTH + name + extra + comment);
      }
      return Optional.empty();
    }
  }

  private static ByteBuffer centralDirectory(FileChannel file) throws IOException {
    long tailAt = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
    ByteBuffer tail = read(file, tailAt, file.size() - tailAt);
    int end = tail.limit() - END_LENGTH;
    while (tail.getInt(end) != END) {
      end--;
    }
    long size = Integer.toUnsignedLong(tail.getInt(end + 12));
    long before = tailAt + end;
    int locator = end - LOCATOR_LENGTH;
    if (locator >= 0 && tail.getInt(locator) == LOCATOR) {
      before = tail.getLong(locator + 8);
      long size64 = read(file, before, END64_LENGTH).getLong(40);
      size = size == IN_END64 ? size64 : size;
    }
    return read(file, before - size, size);
  }

  private static ByteBuffer read(FileChannel file, long at, long length) throws IOException {
    byte[] bytes = FileBytes.read(file, at, Math.toIntExact(length));
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
