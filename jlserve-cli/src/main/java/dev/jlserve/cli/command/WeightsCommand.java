package dev.jlserve.cli.command;

import dev.jlserve.WeightsException;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.store.fill.VolumeFill;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jlserve weights FOLDER}. */
@Command(
    name = "weights",
    description = "Fetches the weights of a built app into JLSERVE_CACHE_DIR, without the app.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class WeightsCommand extends ConsoleCommand {

  @Parameters(
      paramLabel = "FOLDER",
      description = "Where the build's record is: /jlserve of an image, or a build's folder.")
  private String folder = "";

  @SuppressWarnings("UnusedVariable") // Looked for before the command line is read.
  @Mixin
  private QuietOption quiet = new QuietOption();

  WeightsCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    CacheFolder.of(environment());
    try (Progress progress = console().progress("Downloading")) {
      new VolumeFill(
              environment(),
              progress::update,
              line -> console().tell(Event.Step.ticked("weights", line)))
          .run(LocaleAdvice.path(folder, "Folder not found"));
    } catch (WeightsException e) {
      throw new CliException(String.valueOf(e.getMessage()), ExitCode.FAULT);
    }
    return ExitCode.OK;
  }
}
