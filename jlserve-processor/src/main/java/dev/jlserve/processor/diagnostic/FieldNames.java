package dev.jlserve.processor.diagnostic;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the names of the fields in a class file (JVMS 4.1), in their order. */
final class FieldNames {

  private static final int MAGIC_AND_VERSION = 8;
  private static final int FLAGS_AND_CLASSES = 6;

  private final DataInputStream in;

  private FieldNames(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in));
  }

  static List<String> in(InputStream file) throws IOException {
    return new FieldNames(file).read();
  }

  private List<String> read() throws IOException {
    in.skipNBytes(MAGIC_AND_VERSION);
    String[] texts = texts();
    in.skipNBytes(FLAGS_AND_CLASSES);
    in.skipNBytes(2L * in.readUnsignedShort());
    List<String> names = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipNBytes(2);
      names.add(texts[in.readUnsignedShort()]);
      in.skipNBytes(2);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipNBytes(2);
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
    }
    return List.copyOf(names);
  }

  /** The constants that are texts, by their index; others are empty. */
  private String[] texts() throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    Arrays.fill(texts, "");
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          // A long and a double count twice.
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant of kind " + tag);
      }
    }
    return texts;
  }
}
