package dev.jlserve.store.net;

/** Hears how far transfers have come. Several threads call a listener. */
public interface TransferListener {

  /**
   * More of a file has arrived.
   *
   * @param name the file's name
   * @param bytes how many bytes have arrived
   * @param total how many are expected; -1 if that is unknown
   */
  void progressed(String name, long bytes, long total);
}
