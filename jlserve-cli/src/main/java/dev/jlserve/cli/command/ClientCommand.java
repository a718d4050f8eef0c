package dev.jlserve.cli.command;

import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.client.ClientGeneration;
import dev.jlserve.cli.client.ClientTarget;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve client APP}. */
@Command(
    name = "client",
    description = "Writes a client of the app, in Java or in TypeScript.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ClientCommand extends AppCommand {

  /** Exactly one language. */
  private static final class Language {

    @Option(
        names = "--java",
        paramLabel = "DIR",
        description = "Write a Java client into this source root.")
    private @Nullable String java;

    @Option(
        names = "--typescript",
        paramLabel = "FILE",
        description = "Write a TypeScript client into this file.")
    private @Nullable String typeScript;
  }

  @ArgGroup(multiplicity = "1")
  private Language language = new Language();

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  ClientCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    new ClientGeneration(surroundings()).run(app().path(), target(), resolve.get());
    return ExitCode.OK;
  }

  private ClientTarget target() {
    String file = language.typeScript;
    String folder = language.java;
    if (file != null) {
      return new ClientTarget.TypeScript(path(file));
    }
    if (folder != null) {
      return new ClientTarget.Java(path(folder));
    }
    throw new IllegalStateException("picocli takes exactly one of both");
  }

  private static Path path(String named) {
    return LocaleAdvice.path(named, "File cannot be written");
  }

  private BuildContext surroundings() {
    return BuildContext.ofProcess(console(), environment(), JvmLauncher.ofOwnJava());
  }
}
