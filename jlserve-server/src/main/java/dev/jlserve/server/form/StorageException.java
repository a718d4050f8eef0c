package dev.jlserve.server.form;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/** The temporary file of a form cannot be written: a fault of the server's, not of the client's. */
public final class StorageException extends UncheckedIOException {

  @Serial private static final long serialVersionUID = 1L;

  StorageException(IOException cause) {
    super("the files of a form cannot be stored in the temporary folder: " + cause, cause);
  }
}
