package dev.jlserve.cli.call;

import java.net.URI;
import java.nio.file.Path;

/** What has the endpoint that is called. */
public sealed interface CallTarget {

  /** As the user typed it. */
  String typed();

  /** An app, which is served for one call. */
  record App(String typed, Path path) implements CallTarget {}

  /**
   * A server that runs.
   *
   * @param base the address that paths of endpoints follow, without a slash at its end
   */
  record Server(String typed, URI base) implements CallTarget {}
}
