package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.source.MavenModule;
import dev.jlserve.cli.source.MavenProject;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an effective pom was read from, as far as that lies in files of the user. While it is the
 * same, the pom need not be asked again.
 *
 * @param hash over those files
 * @param roots the source roots that are seen without asking
 */
public record ModelState(String hash, List<Path> roots) {

  /** Copies the list. */
  public ModelState {
    roots = List.copyOf(roots);
  }

  /**
   * The state as it is now.
   *
   * @param userFolder the user's {@code .m2}
   */
  public static ModelState of(MavenProject project, Path userFolder) {
    List<Path> files = new ArrayList<>(List.of(userFolder.resolve("settings.xml")));
    MavenArguments.file(project.folder().toAbsolutePath().normalize()).ifPresent(files::add);
    files.addAll(project.poms());
    project.modules().stream().map(MavenModule::pom).forEach(files::add);
    Sha256 hash = new Sha256();
    files.stream().flatMap(ModelState::content).forEach(hash::add);
    return new ModelState(hash.hex(), project.roots());
  }

  private static Stream<String> content(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Stream.of(file.toString(), Sha256.of(file))
          : Stream.empty();
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }
}
