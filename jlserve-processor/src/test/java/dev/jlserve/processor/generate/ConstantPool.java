package dev.jlserve.processor.generate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a class file names, after the Java Virtual Machine Specification, section 4.4. */
final class ConstantPool {

  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;

  private ConstantPool() {}

  /** The classes, and the methods as {@code owner.name}. */
  static Set<String> names(InputStream classFile) throws IOException {
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, Integer> classes = new HashMap<>();
    Map<Integer, Integer> namesAndTypes = new HashMap<>();
    List<int[]> methods = new ArrayList<>();
    DataInputStream in = new DataInputStream(classFile);
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts.put(i, in.readUTF());
        case CLASS -> classes.put(i, in.readUnsignedShort());
        case METHOD, INTERFACE_METHOD ->
            methods.add(new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
        case NAME_AND_TYPE -> {
          namesAndTypes.put(i, in.readUnsignedShort());
          in.skipNBytes(2);
        }
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 15 -> in.skipNBytes(3);
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        default -> in.skipNBytes(4);
      }
    }
    Set<String> names = new TreeSet<>();
    classes.values().forEach(name -> names.add(texts.get(name)));
    for (int[] method : methods) {
      names.add(texts.get(classes.get(method[0])) + "." + texts.get(namesAndTypes.get(method[1])));
    }
    return names;
  }
}
