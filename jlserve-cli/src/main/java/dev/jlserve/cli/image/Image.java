package dev.jlserve.cli.image;

import dev.jlserve.cli.assemble.InterruptNotice;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.serve.BuiltApp;
import dev.jlserve.store.file.ProcessLock;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code jlserve image}: a container image of an app that is built. */
public final class Image {

  private final Console console;
  private final Map<String, String> environment;

  /**
   * Creates the command for one user.
   *
   * @param environment the user's environment variables
   */
  public Image(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Makes the image, and writes or pushes it.
   *
   * @throws CliException if a step fails; an archive that was there is then as it was
   */
  @SuppressWarnings("try") // The notice is held, not used.
  public void run(ImageRequest request) {
    checkUsage(request);
    CompiledApp app = BuiltApp.of(console, environment, request.invocation(), false);
    CacheFolder cache = CacheFolder.of(environment);
    if (!cache.isWritable()) {
      throw cache.unwritable();
    }
    cache.hold();
    try (InterruptNotice notice = new InterruptNotice(console, request.invocation().again())) {
      make(request, app, cache);
    }
  }

  private static void checkUsage(ImageRequest request) {
    if (request.push() && request.name().isEmpty()) {
      throw new CliException(
          "--push needs --name REF, which begins with the registry, such as"
              + " registry.example.com/team/app:1",
          ExitCode.USAGE);
    }
    Optional<String> pinned = request.name().filter(name -> name.contains("@"));
    if (pinned.isPresent()) {
      throw new CliException(
          "--name "
              + pinned.get()
              + " has a digest, and only the finished image says its own; leave out what begins with"
              + " @",
          ExitCode.USAGE);
    }
    if (request.java() == JavaOrigin.BASE && request.base().isEmpty()) {
      throw new CliException(
          "--java base takes the Java of the base image, and the default one has none; name one"
              + " with --base",
          ExitCode.USAGE);
    }
  }

  private void make(ImageRequest request, CompiledApp app, CacheFolder cache) {
    new AppLayer(app, cache, console, environment).check(request.weights());
    List<Path> jars = new NestedJars(getClass().getClassLoader()).imageJarsIn(cache);
    ImageTool tool = ImageToolLoader.load(jars, console, environment, cache);
    Platform platform =
        Platform.ofMachine(
            System.getProperty("os.name"), System.getProperty("os.arch"), request.java());
    String name = tool.fullName(request.name().orElseGet(() -> defaultName(app.simpleName())));
    Optional<Path> output = output(request, app);
    ImageLeftovers.remove(cache, AppLayer.trained(app), output);
    Optional<ArchiveFile> archive = output.map(path -> ArchiveFile.at(path, cache));
    try {
      Path base = base(request, app, tool, cache, platform);
      ImagePlan plan = plan(request, app, cache, name, base, platform);
      new StartCheck(tool, console).of(plan, request.java(), app.jvmOptions());
      new LocaleCheck(tool).of(plan, app.jvmOptions());
      archive.ifPresent(file -> save(tool, plan, file));
      if (request.push()) {
        ImageTool.Pushed pushed = tool.push(plan);
        console.tell(new Event.Image(name, pushed.digest(), Optional.empty(), pushed.bytes()));
      }
    } finally {
      archive.ifPresent(ArchiveFile::discard);
    }
  }

  private Path base(
      ImageRequest request, CompiledApp app, ImageTool tool, CacheFolder cache, Platform platform) {
    LockFile lock = LockFile.of(app.sources().file(), app.simpleName());
    String renew = ShellCommand.ofApp("build", request.invocation().typed(), List.of("--update"));
    BaseImages bases = new BaseImages(tool, ImageFolders.of(cache).bases(), lock, console);
    return request.base().isPresent()
        ? bases.archive(request.base().get(), platform, renew)
        : bases.standard(
            platform,
            renew,
            List.of(
                request.invocation().again("--base", "REF"),
                request.invocation().again("--base", "FILE")));
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private ImagePlan plan(
      ImageRequest request,
      CompiledApp app,
      CacheFolder cache,
      String name,
      Path base,
      Platform platform) {
    Event waiting =
        new Event.Note("another build of " + app.simpleName() + " is running; waiting for its end");
    try (ProcessLock held =
        ProcessLock.hold(cache.buildLock(app.className()), () -> console.tell(waiting))) {
      return new AppLayer(app, cache, console, environment)
          .plan(name, base, platform, request.weights(), request.java());
    } catch (IOException e) {
      throw new CliException(
          "The image cannot be prepared: " + e.getMessage() + ". Make room, then try again.",
          ExitCode.FAULT);
    }
  }

  private void save(ImageTool tool, ImagePlan plan, ArchiveFile file) {
    String path = file.path().toString();
    console.tell(
        file.write(
            part ->
                new Event.Image(
                    plan.name(), tool.save(plan, part), Optional.of(path), size(part))));
    if (file.file().isReplaced()) {
      console.tell(new Event.Next(List.of(ShellCommand.of("docker", "load", "-i", path))));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static Optional<Path> output(ImageRequest request, CompiledApp app) {
    return request
        .output()
        .or(() -> request.push() ? Optional.empty() : Optional.of(app.simpleName() + ".tar"))
        .map(file -> request.isPrinted() ? OutputFile.STDOUT : file)
        .map(file -> LocaleAdvice.path(file, "File cannot be written"));
  }

  /** Names of images are in small ASCII letters. */
  static String defaultName(String simpleName) {
    String name =
        simpleName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "app" : name;
  }
}
