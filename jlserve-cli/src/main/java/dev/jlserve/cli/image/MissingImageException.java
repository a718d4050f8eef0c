package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.Serial;

/** A registry has no image of a name. */
public final class MissingImageException extends CliException {

  @Serial private static final long serialVersionUID = 1L;

  /** Names it. */
  public MissingImageException(String name) {
    super(
        "The registry has no image "
            + name
            + ", or hides it from this user. Correct the name, or log in: docker login",
        ExitCode.FAULT);
  }
}
