package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.Build;
import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.assemble.BuildRequest;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.image.BaseUpdate;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve build APP}. */
@Command(
    name = "build",
    description =
        "Resolves the app's requirements, compiles and checks it, downloads its weights and records"
            + " all that in JLSERVE_CACHE_DIR.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class BuildCommand extends AppCommand {

  private static final String UPDATE = "--update";
  private static final String FORCE = "--force";
  private static final String VERIFY = "--verify";

  @Option(names = UPDATE, description = "Renew every entry of the lock file.")
  private boolean update;

  @Option(
      names = FORCE,
      description = "Do every step again, and fetch anew what is not what it was.")
  private boolean force;

  @Option(names = VERIFY, description = "Hash the weights that are there, and name what is wrong.")
  private boolean verify;

  @Mixin private ResolveOptions resolve = new ResolveOptions();

  @Mixin private ValidateOption validate = new ValidateOption();

  BuildCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    String again = invocation("build", words()).again();
    BuildRequest request = new BuildRequest(app().path(), options(), validate.get(), again);
    new Build(console(), environment(), JvmLauncher.ofOwnJava()).run(request);
    String dev = ShellCommand.ofApp("dev", app().path().toString(), List.of());
    console().tell(new Event.Next(List.of(dev)));
    if (update && !request.options().contains(BuildOption.OFFLINE)) {
      new BaseUpdate(console(), environment()).run(app().path());
    }
    return ExitCode.OK;
  }

  private Set<BuildOption> options() {
    Set<BuildOption> options = resolve.get();
    if (update) {
      options.add(BuildOption.UPDATE);
    }
    if (force) {
      options.add(BuildOption.FORCE);
    }
    if (verify) {
      options.add(BuildOption.VERIFY);
    }
    if (stacktrace().isWanted()) {
      options.add(BuildOption.STACKTRACE);
    }
    options.add(BuildOption.TRAIN);
    return options;
  }

  /** The options as they were given, for messages that repeat the command. */
  private List<String> words() {
    List<String> words = new ArrayList<>();
    if (update) {
      words.add(UPDATE);
    }
    if (force) {
      words.add(FORCE);
    }
    if (verify) {
      words.add(VERIFY);
    }
    words.addAll(resolve.words());
    words.addAll(validate.words());
    words.addAll(quiet().words());
    words.addAll(stacktrace().words());
    return words;
  }
}
