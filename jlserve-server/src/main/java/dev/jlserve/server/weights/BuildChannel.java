package dev.jlserve.server.weights;

import java.nio.file.Path;

/** The build that this process works for. */
public interface BuildChannel {

  /**
   * Asks for a jar, which the build resolves and verifies.
   *
   * @param coordinate {@code group:artifact:version}
   * @throws dev.jlserve.WeightsException if it cannot be had, with the reason
   */
  Path resolve(String coordinate);

  /**
   * Says how far a download has come.
   *
   * @param name the file's name
   * @param bytes how many bytes have arrived
   * @param total how many are expected; -1 if that is unknown
   */
  void progress(String name, long bytes, long total);

  /**
   * Says that weights are there.
   *
   * @param source the source as a user wrote it
   * @param manifest the path of their manifest below the cache folder
   */
  void present(String source, String manifest);
}
