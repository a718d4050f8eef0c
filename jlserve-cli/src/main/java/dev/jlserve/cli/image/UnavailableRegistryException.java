package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.Serial;

/** A registry that does not respond, or only with failures. */
public final class UnavailableRegistryException extends CliException {

  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Says what is the matter.
   *
   * @param reason such as {@code the registry r.example fails with status 503}
   * @param cure a sentence for a user who named the registry
   */
  public UnavailableRegistryException(String reason, String cure) {
    super(
        Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ". " + cure,
        ExitCode.FAULT);
    this.reason = reason;
  }

  /** What is the matter, as a clause. */
  public String reason() {
    return reason;
  }
}
