package dev.jlserve.cli.image;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.aot.ExcludingOptions;
import dev.jlserve.cli.assemble.AppTraining;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The AOT cache of an image, trained by the runtime that the image carries. It is kept: no two
 * trainings make the same bytes, and an image that is made again is to be the same.
 *
 * @param console where it is told that one was made, or why none was
 * @param environment the user's environment variables
 */
record ImageAot(Console console, Map<String, String> environment) {

  /**
   * The files, {@code app.aot} and {@code app.aot.key}; none where there can be none.
   *
   * @param folder where they are kept
   */
  List<Path> of(CompiledApp app, JavaRuntime java, Path folder) {
    if (!AotCache.isSupported()) {
      return List.of();
    }
    Optional<String> excluded = ExcludingOptions.find(environment, app.jvmOptions());
    if (excluded.isPresent()) {
      return none(excluded.get());
    }
    AotCache aot = new AotCache(app.cache(), folder, app.classPath(), app.jvmOptions());
    if (aot.misfit(false).isPresent()) {
      try {
        Files.createDirectories(folder);
        new AppTraining(JvmLauncher.on(java.home()), console).run(app, aot);
        console.tell(Event.Step.ticked("aot", "Trained an AOT cache on that runtime"));
      } catch (IOException e) {
        return none(String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CliException("The command was interrupted", ExitCode.FAULT);
      }
    }
    return List.of(folder.resolve("app.aot"), folder.resolve("app.aot.key"));
  }

  private List<Path> none(String reason) {
    console.tell(new Event.Note("the image has no AOT cache, so the app starts slower: " + reason));
    return List.of();
  }
}
