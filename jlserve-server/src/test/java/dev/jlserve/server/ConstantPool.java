package dev.jlserve.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The methods that a class file refers to: JVM specification, section 4.4. */
final class ConstantPool {

  private ConstantPool() {}

  /** {@code java/lang/Class.forName} and so on. */
  static List<String> methods(InputStream classFile) throws IOException {
    DataInputStream in = new DataInputStream(classFile);
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    Object[] constants = new Object[count];
    List<int[]> methods = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> constants[i] = in.readUTF();
        case 3, 4 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> constants[i] = in.readUnsignedShort();
        case 12 -> constants[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
        case 10, 11 -> methods.add(new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
        case 9, 17, 18 -> in.skipNBytes(4);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant of kind " + tag);
      }
    }
    List<String> names = new ArrayList<>();
    for (int[] method : methods) {
      String owner = (String) constants[(Integer) constants[method[0]]];
      String name = (String) constants[((int[]) constants[method[1]])[0]];
      names.add(owner + "." + name);
    }
    return names;
  }
}
