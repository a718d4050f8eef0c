package dev.jlserve.cli.image;

import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.store.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The build's record as an image has it. Who can pull an image can read it, so the signature of a
 * presigned address is in it only where the container fetches from that address.
 */
final class ImageRecord {

  private ImageRecord() {}

  /**
   * The file.
   *
   * @param folder where it is written, if it is not the cache folder's own
   * @throws IOException if it cannot be written
   */
  static Path of(RecordedBuild build, WeightsPlace weights, Path folder) throws IOException {
    BuildRecord unsigned = build.record().unsigned();
    if (weights == WeightsPlace.VOLUME || unsigned.equals(build.record())) {
      return build.file();
    }
    Path file = folder.resolve(build.file().getFileName());
    AtomicFile.write(file, BuildRecords.text(unsigned));
    return file;
  }
}
