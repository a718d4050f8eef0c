package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks whether an image has what its Java needs to start.
 *
 * @param tool reads base images
 * @param console where it is told what may be missing
 */
record StartCheck(ImageTool tool, Console console) {

  /**
   * Refuses an image that cannot start. Reads the base image only where it decides.
   *
   * @param jvmOptions the app's own options
   * @throws CliException that names what is missing
   */
  void of(ImagePlan plan, JavaOrigin origin, List<String> jvmOptions) {
    List<OptionFile> named = OptionFile.in(jvmOptions);
    if (named.isEmpty() && origin == JavaOrigin.JLINK) {
      return;
    }
    Optional<BaseFiles> base = tool.files(plan.base());
    if (base.isPresent()) {
      if (origin == JavaOrigin.BASE && !base.get().hasProgram("java")) {
        throw withoutJava(plan.base());
      }
      Set<String> own =
          plan.layers().stream()
              .flatMap(layer -> layer.files().stream())
              .map(ImageFile::path)
              .collect(Collectors.toSet());
      named.forEach(file -> look(file, base.get(), own));
    }
  }

  private static CliException withoutJava(Path base) {
    return new CliException(
        "The base image "
            + base
            + " has no java on its PATH, and --java base takes it. Name a base image with a Java,"
            + " or leave --java base out.",
        ExitCode.FAULT);
  }

  private void look(OptionFile named, BaseFiles base, Set<String> own) {
    switch (named) {
      case OptionFile.Needed file -> {
        if (isMissing(file.path(), base, own)) {
          throw missing(file.option(), file.path());
        }
      }
      case OptionFile.Library library -> {
        if (!base.hasNamed(library.name())
            && own.stream().noneMatch(path -> path.endsWith("/" + library.name()))) {
          throw missing(library.option(), library.name());
        }
      }
      case OptionFile.Property file -> {
        if (isMissing(file.path(), base, own)) {
          console.tell(
              new Event.Note(
                  "the image has no "
                      + file.path()
                      + ", which "
                      + file.option()
                      + " in the app's options names; mount it in the container"));
        }
      }
    }
  }

  /** A path that is not absolute is one in the folder in which the container starts. */
  private static boolean isMissing(String path, BaseFiles base, Set<String> own) {
    String absolute = Path.of(ImageLayers.ROOT).resolve(path).normalize().toString();
    return !own.contains(absolute) && !base.has(absolute);
  }

  private static CliException missing(String option, String file) {
    return new CliException(
        "The app's options have "
            + option
            + ", and the image has no "
            + file
            + ": its Java would not start. Name a base image with this file by --base. Or remove"
            + " the option, mount the file in the container, and set JDK_JAVA_OPTIONS="
            + option
            + " there.",
        ExitCode.FAULT);
  }
}
