package dev.jlserve.cli.init;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.resolve.MirrorOfAll;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code jlserve init}: a folder with an app that builds, and that editors check at once. */
public final class Init {

  private static final String SUGGESTED_CACHE =
      "export JLSERVE_CACHE_DIR=\"$HOME/.cache/jlserve\" && mkdir -p \"$JLSERVE_CACHE_DIR\"";

  private final Console console;
  private final Map<String, String> environment;
  private final ProjectRepository repository;
  private final Path userFolder;

  /** Creates the command for the user of this process. */
  public Init(Console console, Map<String, String> environment) {
    this(
        console,
        environment,
        new ProjectRepository(Init.class.getClassLoader()),
        Path.of(System.getProperty("user.home"), ".m2"));
  }

  /**
   * Creates the command for a given user.
   *
   * @param environment the user's environment variables
   * @param userFolder the user's {@code .m2}
   */
  Init(
      Console console,
      Map<String, String> environment,
      ProjectRepository repository,
      Path userFolder) {
    this.console = console;
    this.environment = environment;
    this.repository = repository;
    this.userFolder = userFolder;
  }

  /**
   * Makes the folder.
   *
   * @param parent where it is made; empty for the working folder
   * @param single whether the app is one file without a project around it
   * @throws dev.jlserve.cli.console.CliException if it cannot be made; nothing is there then
   */
  public void run(NewAppName name, Path parent, boolean single) {
    Scaffold scaffold = single ? Scaffold.single(name) : Scaffold.project(name);
    Map<String, byte[]> files = scaffold.bytes();
    files.putAll(repository.files());
    Path folder = parent.resolve(name.typed());
    Optional<MirrorOfAll> mirror = MirrorOfAll.of(userFolder, environment, ProjectRepository.ID);
    NewFolder.write(folder, files, scaffold.scripts());
    console.tell(
        new Event.Made(
            folder.toString(),
            scaffold.files().keySet().stream()
                .map(path -> folder.resolve(path).toString())
                .toList()));
    console.tell(
        Event.Step.ticked(
            "repository",
            "Put the jars of jlserve "
                + Template.jlserveVersion()
                + " into "
                + folder.resolve(ProjectRepository.FOLDER)
                + ", for Maven and editors; commit them"));
    mirror.ifPresent(each -> console.tell(note(each)));
    console.tell(new Event.Next(next(folder, scaffold)));
  }

  private Event note(MirrorOfAll mirror) {
    return new Event.Note(
        "Maven's settings ("
            + userFolder.resolve("settings.xml")
            + ") let mirror '"
            + mirror.id()
            + "' stand for every repository, that one included. Let it leave that one out:"
            + " <mirrorOf>"
            + mirror.of()
            + ",!"
            + ProjectRepository.ID
            + "</mirrorOf>");
  }

  private List<String> next(Path folder, Scaffold scaffold) {
    List<String> commands = new ArrayList<>();
    commands.add(ShellCommand.of("cd", folder.toString()));
    commands.add(ShellCommand.of("mvn", scaffold.goal()));
    if (CacheFolder.named(environment).isEmpty()) {
      commands.add(SUGGESTED_CACHE);
    }
    commands.add(ShellCommand.of("jlserve", "build"));
    commands.add(ShellCommand.of("jlserve", "dev"));
    return commands;
  }
}
