package dev.jlserve.cli.client;

import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.assemble.Check;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.processor.ClientSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles an app, and writes the client that the compilation generates. */
public final class ClientGeneration {

  private final BuildContext surroundings;

  /** A generation in given surroundings. */
  public ClientGeneration(BuildContext surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Writes a client.
   *
   * @throws dev.jlserve.cli.console.CliException if the app has a mistake, or a file cannot be
   *     written or is no generated one
   */
  public void run(Path named, ClientTarget target, Set<BuildOption> options) {
    AppSource app = AppLocator.parse(AppLocator.sources(named));
    List<String> javac = List.of("-A" + ClientSources.OPTION + "=" + target.language());
    Compilation compilation = new Check(surroundings).compiled(app, options, javac);
    compilation.warnings().forEach(surroundings.console()::tell);
    Map<Path, byte[]> files = new TreeMap<>();
    compilation
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith(ClientSources.FOLDER)) {
                files.put(target.place(path.substring(ClientSources.FOLDER.length())), bytes);
              }
            });
    ClientFiles client = new ClientFiles(files);
    client.write();
    surroundings.console().tell(Event.Step.ticked("client", target.title() + client.summary()));
  }
}
