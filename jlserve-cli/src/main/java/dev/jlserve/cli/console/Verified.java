package dev.jlserve.cli.console;

import java.util.List;

/**
 * What was read, and what is wrong.
 *
 * @param files how many files were hashed
 * @param bytes their size
 * @param damages those that are not what they must be
 */
public record Verified(int files, long bytes, List<Damage> damages) {

  /** Copies the list. */
  public Verified {
    damages = List.copyOf(damages);
  }
}
