package dev.jlserve.server.form;

import dev.jlserve.store.file.FileFault;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/** The temporary file of a form cannot be written: a fault of the server's, not of the client's. */
public final class StorageException extends UncheckedIOException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Reports a folder that takes no more.
   *
   * @param folder the temporary folder
   */
  StorageException(String folder, IOException cause) {
    super(
        "The temporary folder "
            + folder
            + " cannot take the parts of a form: "
            + FileFault.reason(cause)
            + ". Give it room for all forms that wait, in a container with --tmpfs"
            + " /tmp:exec,size=..., or lower JLSERVE_MAX_BODY or JLSERVE_QUEUE",
        cause);
  }
}
