package dev.jlserve.store.net;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.ShownAddress;
import dev.jlserve.store.file.ContentHash;
import dev.jlserve.store.file.PartialFile;
import java.io.IOException;
import java.net.URI;

/**
 * A file that is fetched and hashed. A wrong one is fetched anew if it goes back to what an earlier
 * process left, else refused.
 *
 * @param transfer how it is fetched
 * @param uri where from, for messages
 * @param name its name, for messages
 * @param size its size, or -1
 * @param hash what it must hash to
 */
public record VerifiedFile(Transfer transfer, URI uri, String name, long size, ContentHash hash) {

  /**
   * Fills a file.
   *
   * @throws WeightsException if it cannot be had or has another hash
   * @throws IOException if it cannot be written
   */
  public void into(PartialFile file) throws IOException {
    if (size >= 0 && file.size() > size) {
      file.restart();
    }
    boolean inherited = file.isInherited();
    if (inherited && found(file).equals(hash.hex())) {
      // An earlier process had all of it, and was killed before it could say so.
      return;
    }
    transfer.fill(file, size);
    String found = found(file);
    if (!found.equals(hash.hex()) && inherited) {
      file.restart();
      transfer.fill(file, size);
      found = found(file);
    }
    if (!found.equals(hash.hex())) {
      file.discard();
      throw new OtherContentException(
          name
              + " has another hash than expected\n  expected "
              + hash.hex()
              + "\n  found    "
              + found
              + "\n  from     "
              + ShownAddress.of(uri));
    }
  }

  private String found(PartialFile file) throws IOException {
    return hash.found(file.path(), file.sha256());
  }
}
