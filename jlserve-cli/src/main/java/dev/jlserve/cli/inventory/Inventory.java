package dev.jlserve.cli.inventory;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.NestedIndex;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.Item;
import dev.jlserve.cli.console.Verified;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.util.List;

/** {@code jlserve cache}: what is in a cache folder. It writes nothing. */
public final class Inventory {

  private final Console console;
  private final CacheFolder cache;

  /** Creates the inventory of one cache folder. */
  public Inventory(Console console, CacheFolder cache) {
    this.console = console;
    this.cache = cache;
  }

  /**
   * Lists it.
   *
   * @throws CliException if it cannot be read
   */
  public void list() {
    try {
      List<Item> items = new InventoryReader(cache).read();
      long bytes = FolderSize.of(cache.root());
      console.tell(new Event.Cached(cache.named().toString(), bytes, items));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Hashes everything that is known.
   *
   * @throws CliException if something is wrong, which was told before
   */
  public void verify() {
    try {
      NestedIndex own = new NestedIndex(Inventory.class.getClassLoader());
      Verified verified = new Verification(cache).run(own);
      console.tell(new Event.Hashed(verified));
      int wrong = verified.damages().size();
      if (wrong > 0) {
        throw new CliException(
            wrong
                + (wrong == 1 ? " file in " : " files in ")
                + cache.named()
                + (wrong == 1 ? " is" : " are")
                + " not what was put there. Build the apps again with --verify; a requirement needs"
                + " --force",
            ExitCode.FAULT);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CliException unreadable(IOException e) {
    return new CliException(
        cache.named() + " cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage(),
        ExitCode.FAULT);
  }
}
