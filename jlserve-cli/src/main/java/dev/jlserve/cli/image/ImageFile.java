package dev.jlserve.cli.image;

import java.nio.file.Path;

/**
 * A file or an empty folder of a layer.
 *
 * @param source where its content is; of a folder only that it is one
 * @param path its absolute path in the image
 * @param mode its permissions
 */
public record ImageFile(Path source, String path, Mode mode) {

  /** Permissions: any user may read all. */
  public enum Mode {
    /** 0644. */
    PLAIN(0644),
    /** 0755: programs and folders. */
    EXECUTABLE(0755),
    /** 0777: a folder that any user may write to. */
    OPEN(0777);

    private final int bits;

    Mode(int bits) {
      this.bits = bits;
    }

    /** As {@code chmod} counts them. */
    public int bits() {
      return bits;
    }
  }
}
