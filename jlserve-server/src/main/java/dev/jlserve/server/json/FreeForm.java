package dev.jlserve.server.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What JSON of any form becomes.
 *
 * @param <T> what a value becomes; after a violation, it is of no use
 */
interface FreeForm<T extends @Nullable Object> {

  T object(Map<String, T> members);

  T array(List<T> elements);

  T string(String text);

  /** The number on which a reader stands. */
  T number(BodyTokens in);

  T bool(boolean value);

  T none();
}
