package dev.jlserve.cli.api;

import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.processor.compatibility.AcceptedApi;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** Writes the API of an app as the one that its clients rely on. */
public final class ApiAcceptance {

  private static final String STEP = "accepted";

  private final BuildContext surroundings;

  /** An acceptance in given surroundings. */
  public ApiAcceptance(BuildContext surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Accepts what the source says now.
   *
   * @throws CliException if the app has a mistake, or the file cannot be written
   */
  public void run(Path named, Set<BuildOption> options) {
    CurrentApi current = CurrentApi.of(surroundings, named, options);
    Path file = current.accepted().file();
    byte[] text = AcceptedApi.text(current.document()).getBytes(StandardCharsets.UTF_8);
    boolean written = update(file, text);
    surroundings
        .console()
        .tell(Event.Step.ticked(STEP, file + (written ? " is written" : " is as it was")));
  }

  private static boolean update(Path file, byte[] text) {
    try {
      return OutputFile.named(file).update(text);
    } catch (IOException e) {
      throw new CliException("File cannot be written: " + file, ExitCode.FAULT);
    }
  }
}
