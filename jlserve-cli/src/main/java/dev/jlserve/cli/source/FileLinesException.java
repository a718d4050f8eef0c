package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.store.protocol.ExitCode;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** A file names others in its lines in a way that says nothing, or that are not there. */
public final class FileLinesException extends CliException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Path> missing;
  private final transient List<Path> looked;

  FileLinesException(
      String message, List<Event.Diagnostic> mistakes, List<Path> missing, List<Path> looked) {
    super(message, ExitCode.FAULT, mistakes, List.of());
    this.missing = List.copyOf(missing);
    this.looked = List.copyOf(looked);
  }

  /** The files and folders that are not there. */
  public List<Path> missing() {
    return missing;
  }

  /** The file that names them, and the folders in which no file matches. */
  public List<Path> looked() {
    return looked;
  }
}
