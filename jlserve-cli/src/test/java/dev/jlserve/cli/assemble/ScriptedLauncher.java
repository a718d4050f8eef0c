package dev.jlserve.cli.assemble;

import dev.jlserve.cli.ApiJars;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.AppLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a process that follows a script, and remembers what it was to start. */
final class ScriptedLauncher implements AppLauncher {

  final List<AppLaunch> launches = new ArrayList<>();
  private final List<String> script;

  ScriptedLauncher(String... script) {
    this.script = List.of(script);
  }

  @Override
  public Process start(AppLaunch launch) throws IOException {
    launches.add(launch);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ApiJars.origin(ScriptedDownload.class).toString(),
                ScriptedDownload.class.getName()));
    command.addAll(script);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
