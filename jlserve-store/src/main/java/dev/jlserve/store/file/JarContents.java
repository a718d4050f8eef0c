package dev.jlserve.store.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Stands for what is in a jar: the CRC-32 of its central directory, which has the CRC-32 of each
 * entry (PKWARE's APPNOTE.TXT, 4.3.12 and 4.3.16). So a few kilobytes are read of a jar of any
 * size, and a copy with another time is the same.
 */
public final class JarContents {

  private static final int END_LENGTH = 22;
  private static final int END_MARK = 0x06054b50;
  private static final int DIRECTORY_LENGTH_AT = 12;

  private JarContents() {}

  /**
   * The number, in hexadecimal.
   *
   * @throws IOException if the file cannot be read
   */
  public static String of(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      long length = file.length();
      long counted = Math.min(length, END_LENGTH);
      ByteBuffer end = ByteBuffer.wrap(last(file, counted)).order(ByteOrder.LITTLE_ENDIAN);
      if (counted == END_LENGTH && end.getInt(0) == END_MARK) {
        counted += Integer.toUnsignedLong(end.getInt(DIRECTORY_LENGTH_AT));
      } else {
        counted = length; // It ends in a comment, or is no jar.
      }
      CRC32 crc = new CRC32();
      crc.update(last(file, Math.min(counted, length)));
      return Long.toHexString(crc.getValue());
    }
  }

  private static byte[] last(RandomAccessFile file, long count) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(count)];
    file.seek(file.length() - count);
    file.readFully(bytes);
    return bytes;
  }
}
