package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.filesystem.TempDirectoryProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step that unpacks a base without an end. It makes its folder anew where that is gone. */
final class FillingStep {

  private FillingStep() {}

  /** Fills a folder in the named one. */
  public static void main(String[] args) throws Exception {
    System.setProperty(TempDirectoryProvider.PARENT, args[0]);
    Path folder = new TempDirectoryProvider().newDirectory();
    JibThreads.pool()
        .submit(
            () -> {
              for (int i = 0; true; i++) {
                fill(folder.resolve("layer" + i));
              }
            })
        .get();
  }

  private static void fill(Path layer) throws IOException {
    Files.createDirectories(layer);
    Files.write(layer.resolve("file"), new byte[10]);
  }
}
