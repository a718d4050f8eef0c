package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.AppCode;
import dev.jlserve.cli.readiness.AppRequirements;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the mistakes of an app that jlserve finds without its requirements, before those are
 * downloaded. A Maven project has processors that may complete its classes, so it is left alone.
 */
final class EarlyMistakes {

  private EarlyMistakes() {}

  /**
   * Refuses an app with mistakes, if something is to be downloaded for it.
   *
   * @param repository the local repository
   * @param compilation compiles what it is given
   * @throws CliException with the diagnostics
   */
  static void refuse(AppRequirements requirements, Path repository, Consumer<AppCode> compilation) {
    Sources sources = requirements.sources();
    if (requirements.project().isPresent()
        || sources.build().isPresent()
        || requirements.written().stream().allMatch(each -> isThere(each, repository))) {
      return;
    }
    try {
      compilation.accept(new AppCode(sources, List.of(), List.of(), Optional::empty));
    } catch (CliException compiler) {
      List<Event.Diagnostic> ours =
          compiler.diagnostics().stream()
              .filter(each -> MistakesBeside.isOurs(each) && !each.isWarning())
              .toList();
      if (!ours.isEmpty()) {
        throw new CliException(
            sources.file()
                + " does not compile: "
                + (ours.size() == 1 ? "1 error" : ours.size() + " errors")
                + "; its requirements are not downloaded before that is mended",
            ExitCode.FAULT,
            ours,
            List.of());
      }
    }
  }

  private static boolean isThere(RequestedArtifact artifact, Path repository) {
    String classifier = artifact.classifier().isEmpty() ? "" : "-" + artifact.classifier();
    String file = artifact.artifact() + "-" + artifact.version() + classifier;
    return Files.exists(
        repository
            .resolve(artifact.group().replace('.', '/'))
            .resolve(artifact.artifact())
            .resolve(artifact.version())
            .resolve(file + "." + artifact.extension()));
  }
}
